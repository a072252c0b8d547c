namespace CustomerManagement.Domain.Columns;

/// <summary>Where in a customer's tally a day is counted, in bytes from its beginning.</summary>
/// <param name="Band">The sum and counts of the day's band.</param>
/// <param name="Word">The word that has the day's bit.</param>
internal readonly record struct DayPlace(int Band, int Word);
