using System.Runtime.Intrinsics;

namespace CustomerManagement.Domain.Columns;

/// <summary>How a fact of a day is counted in a customer's tally; places are in bytes from its beginning. The default one, of a day that no fact has, stays within the tally.</summary>
/// <param name="Band">The sum and counts of the day's band.</param>
/// <param name="Word">The word that has the day's bit.</param>
/// <param name="Day">The day's bit for a purchase; zero for a fact of another kind.</param>
/// <param name="Counts">What is added to sum and counts, without the amount.</param>
internal readonly record struct DayPlace(int Band, int Word, long Day, Vector128<long> Counts);
