using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CustomerManagement.Domain.Columns;

/// <summary>
/// Takes the tallies of eight customers side by side, a vector for each word of a tally and a lane for each customer. It gives what
/// <see cref="FigurePointers.Take"/> gives for each alone: figures of one customer wait for each other, those of eight do not.
/// </summary>
internal static unsafe class EightTallies
{
    /// <summary>As many customers as a line of the cache has words, so that eight lines turn into eight vectors.</summary>
    public const int Customers = CacheLine.Words;

    private const long HighestBit = 63;

    /// <summary>Whether the processor can.</summary>
    public static bool IsSupported => Vector512.IsHardwareAccelerated && Avx512BW.IsSupported && Avx512CD.IsSupported;

    /// <summary>Writes the figures of eight customers, whose tallies are empty from then on.</summary>
    /// <param name="figures">Where to.</param>
    /// <param name="row">The row of the first one.</param>
    /// <param name="tallies">The tallies of all customers.</param>
    /// <param name="slots">Where among them the eight are.</param>
    /// <param name="bands">What the words of a tally are.</param>
    /// <param name="backs"><see cref="DayBands.Backs"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take(in FigurePointers figures, int row, long* tallies, int* slots, in BandLines bands, int* backs)
    {
        var (amounts, previousAmounts, inPeriod, ever) = (Vector512<long>.Zero, Vector512<long>.Zero, Vector512<long>.Zero, Vector512<long>.Zero);
        var (datesInPeriod, datesEver) = (Vector512<long>.Zero, Vector512<long>.Zero);
        var (latest, latestBack, second, secondBack) = (Vector512<long>.Zero, Vector512<long>.Zero, Vector512<long>.Zero, Vector512<long>.Zero);
        var (earliest, earliestBack) = (Vector512<long>.Zero, Vector512<long>.Zero);

        // From the earliest days to the latest.
        for (var line = bands.End - CacheLine.Words; line >= 0; line -= CacheLine.Words)
        {
            var (w0, w1, w2, w3, w4, w5, w6, w7) = TakeLines(tallies + line, bands.End, slots);
            var bits = Bits(w2) + Bits(w3) + Bits(w4) + Bits(w5) + Bits(w6) + Bits(w7);
            Take(w7, backs[line + 7]);
            Take(w6, backs[line + 6]);
            Take(w5, backs[line + 5]);
            Take(w4, backs[line + 4]);
            Take(w3, backs[line + 3]);
            Take(w2, backs[line + 2]);
            if (line == bands.Period)
            {
                (amounts, inPeriod) = (w0, w1);
                ever += w1;
            }
            else if (line == bands.Before && bands.HasBefore)
            {
                ever += w1;
            }
            else if (line == bands.Previous)
            {
                previousAmounts = w0;
                ever += w1;
            }
            else
            {
                bits += Bits(w0) + Bits(w1);
                Take(w1, backs[line + 1]);
                Take(w0, backs[line]);
            }

            var dates = Avx512BW.SumAbsoluteDifferences(bits, Vector512<byte>.Zero).AsInt64();
            datesEver += dates;
            datesInPeriod += line < bands.Previous ? dates : Vector512<long>.Zero;
        }

        amounts.Store(figures.Amounts + row);
        previousAmounts.Store(figures.PreviousAmounts + row);
        Narrow(inPeriod >>> DayBands.PurchasesShift).Store(figures.Purchases + row);
        Narrow(inPeriod).Store(figures.FactsInPeriod + row);
        Narrow(ever).Store(figures.FactsEver + row);
        Narrow(datesInPeriod).Store(figures.PurchaseDates + row);
        Narrow(datesEver).Store(figures.PurchaseDatesEver + row);
        Narrow(Day(latestBack, Lowest(latest))).Store(figures.LastPurchases + row);
        Narrow(Day(earliestBack, earliest)).Store(figures.FirstPurchases + row);

        // The day before the last is in the same word, or the lowest of the next filled one.
        var rest = latest & (latest - Vector512<long>.One);
        var isInNext = Vector512.Equals(rest, Vector512<long>.Zero);
        var beforeLast = Day(Vector512.ConditionalSelect(isInNext, secondBack, latestBack), Lowest(Vector512.ConditionalSelect(isInNext, second, rest)));
        Narrow(beforeLast).Store(figures.PurchasesBeforeLast + row);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        void Take(Vector512<long> word, int back)
        {
            var backOfWord = Vector512.Create((long)back);
            var isEmpty = Vector512.Equals(word, Vector512<long>.Zero);
            second = Vector512.ConditionalSelect(isEmpty, second, latest);
            secondBack = Vector512.ConditionalSelect(isEmpty, secondBack, latestBack);
            latest = Vector512.ConditionalSelect(isEmpty, latest, word);
            latestBack = Vector512.ConditionalSelect(isEmpty, latestBack, backOfWord);
            var isFirst = Vector512.Equals(earliest, Vector512<long>.Zero);
            earliest = Vector512.ConditionalSelect(isFirst, word, earliest);
            earliestBack = Vector512.ConditionalSelect(isFirst, backOfWord, earliestBack);
        }
    }

    /// <summary>A line of each of the eight, turned from rows to columns: a vector for each word. The lines are empty from then on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<long>, Vector512<long>, Vector512<long>, Vector512<long>, Vector512<long>, Vector512<long>, Vector512<long>, Vector512<long>)
        TakeLines(long* line, nint tallyWords, int* slots)
    {
        var (even01, odd01) = Pair(TakeLine(0), TakeLine(1));
        var (even23, odd23) = Pair(TakeLine(2), TakeLine(3));
        var (even45, odd45) = Pair(TakeLine(4), TakeLine(5));
        var (even67, odd67) = Pair(TakeLine(6), TakeLine(7));
        var (w0, w2, w4, w6) = Quarters(even01, even23, even45, even67);
        var (w1, w3, w5, w7) = Quarters(odd01, odd23, odd45, odd67);
        return (w0, w1, w2, w3, w4, w5, w6, w7);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        Vector512<long> TakeLine(int customer)
        {
            var words = line + (slots[customer] * tallyWords);
            var read = Vector512.LoadAligned(words);
            Vector512<long>.Zero.StoreAligned(words);
            return read;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<long> Even, Vector512<long> Odd) Pair(Vector512<long> one, Vector512<long> other) =>
        (Avx512F.UnpackLow(one, other), Avx512F.UnpackHigh(one, other));

    /// <summary>The first quarters of all, their second ones, and so on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<long> First, Vector512<long> Second, Vector512<long> Third, Vector512<long> Fourth) Quarters(
        Vector512<long> a, Vector512<long> b, Vector512<long> c, Vector512<long> d)
    {
        const byte lowerHalves = 0b01_00_01_00;
        const byte upperHalves = 0b11_10_11_10;
        const byte evenQuarters = 0b10_00_10_00;
        const byte oddQuarters = 0b11_01_11_01;
        var (lowerAb, upperAb) = (Avx512F.Shuffle4x128(a, b, lowerHalves), Avx512F.Shuffle4x128(a, b, upperHalves));
        var (lowerCd, upperCd) = (Avx512F.Shuffle4x128(c, d, lowerHalves), Avx512F.Shuffle4x128(c, d, upperHalves));
        return (
            Avx512F.Shuffle4x128(lowerAb, lowerCd, evenQuarters),
            Avx512F.Shuffle4x128(lowerAb, lowerCd, oddQuarters),
            Avx512F.Shuffle4x128(upperAb, upperCd, evenQuarters),
            Avx512F.Shuffle4x128(upperAb, upperCd, oddQuarters));
    }

    /// <summary>How many bits each byte has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Bits(Vector512<long> words)
    {
        var bitsOfHalf = Vector512.Create(Vector256.Create(Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4)));
        var half = Vector512.Create((byte)0xF);
        return Avx512BW.Shuffle(bitsOfHalf, words.AsByte() & half) + Avx512BW.Shuffle(bitsOfHalf, (words >>> 4).AsByte() & half);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Lowest(Vector512<long> bits) => bits & -bits;

    /// <summary>The day of the highest bit, in a word whose lowest one is so many days back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Day(Vector512<long> back, Vector512<long> bits)
    {
        var day = back + Vector512.Create(HighestBit) - Avx512CD.LeadingZeroCount(bits);
        return Vector512.ConditionalSelect(Vector512.Equals(bits, Vector512<long>.Zero), Vector512.Create((long)TallyColumns.NoDay), day);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Narrow(Vector512<long> figures) => Avx512F.ConvertToVector256Int32(figures);
}
