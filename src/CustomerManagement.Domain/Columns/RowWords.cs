using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CustomerManagement.Domain.Columns;

/// <summary>Turns dates and amounts into words as a <see cref="FactWord"/> is made, several at once where the processor can.</summary>
internal static unsafe class RowWords
{
    // A date is its number of days; were it ever laid out otherwise, dates would be read one by one.
    private static readonly bool _datesAreDayNumbers =
        sizeof(DateOnly) == sizeof(int) && Unsafe.BitCast<DateOnly, int>(DateOnly.FromDayNumber(738_000)) == 738_000;

    /// <summary>Makes words.</summary>
    /// <param name="dates">The dates.</param>
    /// <param name="amounts">The amounts; <c>null</c> for facts that are no purchases.</param>
    /// <param name="count">How many.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <param name="words">Where the words go.</param>
    /// <param name="seen">What was seen of the facts; only valid when all count.</param>
    /// <returns><c>false</c> when a fact lies after the as-of day or too far back: then no word is to be used.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryMake(DateOnly* dates, long* amounts, int count, int asOf, long* words, out RowStatistics seen)
    {
        var (i, outside, mostBack, magnitude) = (0, 0, -1, 0L);
        if (Vector256.IsHardwareAccelerated && _datesAreDayNumbers && amounts != null)
        {
            var (allOutside, allBacks, allMagnitudes) = (Vector256<int>.Zero, Vector256.Create(-1), Vector256<long>.Zero);
            for (; i <= count - Vector256<int>.Count; i += Vector256<int>.Count)
            {
                var back = Vector256.Create(asOf) - Vector256.Load((int*)dates + i);
                allOutside |= back & Vector256.Create(~FactWord.MostBack);
                allBacks = Vector256.Max(allBacks, back);
                Word(amounts + i, Vector256.WidenLower(back), ref allMagnitudes).Store(words + i);
                Word(amounts + i + Vector256<long>.Count, Vector256.WidenUpper(back), ref allMagnitudes).Store(words + i + Vector256<long>.Count);
            }

            for (var lane = 0; lane < Vector256<int>.Count; lane++)
            {
                outside |= allOutside[lane];
                mostBack = Math.Max(mostBack, allBacks[lane]);
                magnitude |= allMagnitudes[lane / 2];
            }
        }

        for (; i < count; i++)
        {
            var back = asOf - dates[i].DayNumber;
            outside |= back & ~FactWord.MostBack;
            mostBack = Math.Max(mostBack, back);
            var amount = amounts == null ? 0 : amounts[i];
            var sale = amounts == null ? 0 : ~amount >>> 63;
            magnitude |= amount ^ (amount >> 63);
            words[i] = (amount << FactWord.AmountShift) | (sale * FactWord.Purchase) | (long)back;
        }

        seen = new RowStatistics(mostBack, (ulong)magnitude, IsTooFar: false, IsOutside: false);
        return outside == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Word(long* amounts, Vector256<long> backs, ref Vector256<long> magnitudes)
    {
        var amount = Vector256.Load(amounts);
        var isReturn = Vector256.LessThan(amount, Vector256<long>.Zero);
        magnitudes |= amount ^ isReturn;
        return (amount << FactWord.AmountShift) | Vector256.AndNot(Vector256.Create((long)FactWord.Purchase), isReturn) | backs;
    }
}
