using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CustomerManagement.Domain.Columns;

/// <summary>What the bits of one customer's tally say of its purchase days. Days are days back; <see cref="TallyColumns.NoDay"/> stands for none.</summary>
/// <param name="InPeriod">How many days of the period.</param>
/// <param name="Ever">How many days.</param>
/// <param name="Last">The latest day.</param>
/// <param name="BeforeLast">The one before that.</param>
/// <param name="First">The earliest day.</param>
internal readonly unsafe record struct CustomerDays(int InPeriod, int Ever, int Last, int BeforeLast, int First)
{
    private const int WordsOfMask = 64;

    /// <summary>Reads the days of a tally.</summary>
    /// <param name="tally">The words of one customer.</param>
    /// <param name="bands">Where its days stand.</param>
    /// <param name="backs">For each word the days back of its lowest bit: <see cref="DayBands.Backs"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CustomerDays Of(long* tally, in BandLines bands, int* backs)
    {
        var inPeriod = Count(tally, bands.Period, bands.Previous);
        var ever = inPeriod + Count(tally, bands.Previous, bands.Before) + Count(tally, bands.Before, bands.End);
        return bands.End <= WordsOfMask
            ? Few(tally, bands, backs, inPeriod, ever)
            : Many(tally, bands, backs, inPeriod, ever);
    }

    /// <summary>The days of a band, whose lines have no bits behind its days.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Count(long* tally, int from, int to)
    {
        if (from == to)
        {
            return 0;
        }

        // The first line of a band has its sum and counts before its days.
        var days = 0;
        for (var word = from + DayBands.Days; word < from + CacheLine.Words; word++)
        {
            days += Bits(tally[word]);
        }

        for (var line = from + CacheLine.Words; line < to; line += CacheLine.Words)
        {
            days += Bits(tally[line]) + Bits(tally[line + 1]) + Bits(tally[line + 2]) + Bits(tally[line + 3])
                + Bits(tally[line + 4]) + Bits(tally[line + 5]) + Bits(tally[line + 6]) + Bits(tally[line + 7]);
        }

        return days;
    }

    private static int Bits(long word) => BitOperations.PopCount((ulong)word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static CustomerDays Few(long* tally, in BandLines bands, int* backs, int inPeriod, int ever)
    {
        var filled = 0UL;
        for (var word = 0; word < bands.End; word += Vector256<long>.Count)
        {
            var empty = Vector256.Equals(Vector256.Load(tally + word), Vector256<long>.Zero).ExtractMostSignificantBits();
            filled |= (ulong)(empty ^ 0xF) << word;
        }

        filled &= bands.DayWords;
        if (filled == 0)
        {
            return new CustomerDays(0, 0, TallyColumns.NoDay, TallyColumns.NoDay, TallyColumns.NoDay);
        }

        var (word1, final) = (BitOperations.TrailingZeroCount(filled), BitOperations.Log2(filled));
        var bits = (ulong)tally[word1];
        var last = backs[word1] + BitOperations.TrailingZeroCount(bits);
        var first = backs[final] + BitOperations.Log2((ulong)tally[final]);

        // The next day is in the same word, or the lowest of the next filled one; where there is neither, last and first are one. No jumps: none can be foretold.
        var word2 = BitOperations.TrailingZeroCount((filled & (filled - 1)) | (1UL << final));
        var rest = bits & (bits - 1);
        var isInNext = -(long)Unsafe.BitCast<bool, byte>(rest == 0);
        var nextWord = word1 + ((word2 - word1) & (int)isInNext);
        var nextBits = rest | ((ulong)tally[word2] & (ulong)isInNext);
        var beforeLast = backs[nextWord] + BitOperations.TrailingZeroCount(nextBits);
        var isOnly = -(int)Unsafe.BitCast<bool, byte>(last == first);
        return new CustomerDays(inPeriod, ever, last, beforeLast | isOnly, first);
    }

    private static CustomerDays Many(long* tally, in BandLines bands, int* backs, int inPeriod, int ever)
    {
        if (ever == 0)
        {
            return new CustomerDays(0, 0, TallyColumns.NoDay, TallyColumns.NoDay, TallyColumns.NoDay);
        }

        var word = Next(-1);
        var days = (ulong)tally[word];
        var last = backs[word] + BitOperations.TrailingZeroCount(days);
        days &= days - 1;
        if (days == 0 && ever > 1)
        {
            word = Next(word);
            days = (ulong)tally[word];
        }

        var beforeLast = ever == 1 ? TallyColumns.NoDay : backs[word] + BitOperations.TrailingZeroCount(days);
        for (word = bands.End - 1; backs[word] == DayBands.NoDays || tally[word] == 0; word--)
        {
        }

        return new CustomerDays(inPeriod, ever, last, beforeLast, backs[word] + BitOperations.Log2((ulong)tally[word]));

        int Next(int from)
        {
            do
            {
                from++;
            }
            while (backs[from] == DayBands.NoDays || tally[from] == 0);
            return from;
        }
    }
}
