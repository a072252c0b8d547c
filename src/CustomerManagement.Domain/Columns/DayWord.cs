namespace CustomerManagement.Domain.Columns;

/// <summary>A word of a customer's tally whose bits are days.</summary>
/// <param name="Word">Its number within the tally.</param>
/// <param name="First">The latest day that it holds, in days back.</param>
internal readonly record struct DayWord(int Word, int First);
