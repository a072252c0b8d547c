using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>Where the bands of <see cref="DayBands"/> begin, in words of a tally. Each ends where the next one begins; one without days is empty.</summary>
/// <param name="Period">The days of the period, of which there is at least one.</param>
/// <param name="Previous">The days of the previous period.</param>
/// <param name="Before">The days before both.</param>
/// <param name="End">The end of all.</param>
/// <param name="DayWords">A bit for each of the first 64 words that holds days.</param>
internal readonly unsafe record struct BandLines(int Period, int Previous, int Before, int End, ulong DayWords)
{
    public bool HasPrevious => Previous < Before;

    public bool HasBefore => Before < End;

    /// <summary>How many facts (low half) and purchases (high half) a customer has on all days together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long CountsEver(long* tally) =>
        tally[Period + DayBands.Counts] + (HasPrevious ? tally[Previous + DayBands.Counts] : 0) + (HasBefore ? tally[Before + DayBands.Counts] : 0);
}
