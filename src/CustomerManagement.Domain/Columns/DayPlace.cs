using System.Runtime.Intrinsics;

namespace CustomerManagement.Domain.Columns;

/// <summary>How a fact of a day is counted in a customer's tally.</summary>
/// <remarks>The default value, of a day that no fact has, stays within the tally: it is the first band and its sum.</remarks>
/// <param name="BandBytes">Where the day's band begins, in bytes from the beginning of the tally.</param>
/// <param name="WordBytes">Where the word is that has the day's bit, in bytes from the beginning of the tally.</param>
/// <param name="DayBit">The day's bit for a purchase; zero for a fact of another kind.</param>
/// <param name="Counts">What is added to sum and counts, without the amount.</param>
internal readonly record struct DayPlace(int BandBytes, int WordBytes, long DayBit, Vector128<long> Counts);
