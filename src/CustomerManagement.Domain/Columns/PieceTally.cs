using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>What is counted of each customer of one piece. The days on which one bought are bits, so that a date counts once, whatever the order of facts.</summary>
internal sealed unsafe class PieceTally
{
    private const int LineBytes = 64;

    private long[] _buffer = [];
    private long* _words;

    public PieceTally(DayBands bands, int slots)
    {
        Bands = bands;
        Resize(slots);
    }

    public DayBands Bands { get; }

    public int Slots { get; private set; }

    /// <summary>Makes room for more customers, keeping what is counted.</summary>
    public void EnsureSlots(int slots)
    {
        if (slots > Slots)
        {
            var counted = new ReadOnlySpan<long>(_words, Slots * Bands.Words);
            var keptAlive = _buffer;
            Resize(Math.Max(slots, 2 * Slots));
            counted.CopyTo(new Span<long>(_words, Slots * Bands.Words));
            GC.KeepAlive(keptAlive);
        }
    }

    /// <summary>Counts packed facts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<long> rows, RowLayout layout)
    {
        var slotMask = layout.PieceSize - 1;
        var slotBits = layout.SlotBits;
        var (saleShift, amountShift) = (layout.SaleShift, layout.AmountShift);
        var backMask = RowLayout.MostBack;
        var words = _words;
        nint stride = Bands.Words;
        fixed (int* places = Bands.Places)
        {
            foreach (var row in rows)
            {
                Count(words + (((int)row & slotMask) * stride), places[(int)(row >> slotBits) & backMask], (row >> saleShift) & 1, row >> amountShift);
            }
        }
    }

    /// <summary>Counts facts whose customers' slots stand beside them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<KeyedRow> rows, ReadOnlySpan<int> slots)
    {
        var words = _words;
        nint stride = Bands.Words;
        fixed (int* places = Bands.Places)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                Count(words + (slots[i] * stride), places[rows[i].Back], rows[i].Sale, rows[i].Amount);
            }
        }
    }

    /// <summary>Adds what another tally of the same piece counted, whose bands may reach less far back.</summary>
    public void Add(PieceTally other)
    {
        for (var slot = 0; slot < other.Slots; slot++)
        {
            Add(slot, other, slot);
        }
    }

    /// <summary>Adds what another tally counted of one customer, to that of one here; its bands may reach less far back.</summary>
    public void Add(int slot, PieceTally other, int otherSlot)
    {
        var mine = _words + ((nint)slot * Bands.Words);
        var theirs = other._words + ((nint)otherSlot * other.Bands.Words);
        ReadOnlySpan<int> bands = [Bands.Period, Bands.Previous, Bands.Before];
        ReadOnlySpan<int> others = [other.Bands.Period, other.Bands.Previous, other.Bands.Before];
        for (var band = 0; band < other.Bands.Bands; band++)
        {
            mine[bands[band] + DayBands.Sum] += theirs[others[band] + DayBands.Sum];
            mine[bands[band] + DayBands.Counts] += theirs[others[band] + DayBands.Counts];
        }

        for (var word = 0; word < other.Bands.WordPlaces.Length; word++)
        {
            var place = Bands.Places[other.Bands.WordBacks[word]];
            mine[DayBands.WordOf(place)] |= theirs[other.Bands.WordPlaces[word]];
        }
    }

    /// <summary>How many customers have any fact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Present()
    {
        var present = 0;
        for (var slot = 0; slot < Slots; slot++)
        {
            present += IsPresent(slot) ? 1 : 0;
        }

        return present;
    }

    public bool IsPresent(int slot) => Facts(_words + ((nint)slot * Bands.Words)) != 0;

    /// <summary>A customer's sums in the period and in the previous one, which are zero from then on.</summary>
    public (long Amount, long Previous) TakeSums(int slot)
    {
        var tally = _words + ((nint)slot * Bands.Words);
        var sums = (tally[Bands.Period + DayBands.Sum], Bands.Bands > 1 ? tally[Bands.Previous + DayBands.Sum] : 0);
        ReadOnlySpan<int> bands = [Bands.Period, Bands.Previous, Bands.Before];
        foreach (var band in bands[..Bands.Bands])
        {
            tally[band + DayBands.Sum] = 0;
        }

        return sums;
    }

    /// <summary>Writes the figures of the customers that have any fact, in the order of their slots, and forgets them.</summary>
    /// <param name="columns">Where to.</param>
    /// <param name="row">The row of the first one.</param>
    /// <param name="firstKey">The key of slot 0, where keys rise with slots.</param>
    /// <param name="keys">The key of each slot, where they do not; else empty.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Emit(TallyColumns columns, int row, long firstKey, ReadOnlySpan<long> keys)
    {
        var (counts, periodSum) = (Bands.Period + DayBands.Counts, Bands.Period + DayBands.Sum);
        var previousSum = Bands.Previous + DayBands.Sum;
        var hasPrevious = Bands.Bands > 1;
        var (stride, periodWords, words) = (Bands.Words, Bands.PeriodWords, Bands.WordPlaces.Length);
        var (keyColumn, amounts, previousAmounts) = (columns.Keys, columns.Amounts, columns.PreviousAmounts);
        var (purchases, factsInPeriod, factsEver) = (columns.Purchases, columns.FactsInPeriod, columns.FactsEver);
        var (dates, datesEver) = (columns.PurchaseDates, columns.PurchaseDatesEver);
        var (lastPurchases, beforeLast, firstPurchases) = (columns.LastPurchases, columns.PurchasesBeforeLast, columns.FirstPurchases);
        var tally = _words;
        fixed (int* places = Bands.WordPlaces, backs = Bands.WordBacks)
        {
            for (var slot = 0; slot < Slots; slot++, tally += stride)
            {
                var inPeriod = tally[counts];
                var ever = Facts(tally);
                if (ever == 0)
                {
                    continue;
                }

                keyColumn[row] = keys.IsEmpty ? firstKey + slot : keys[slot];
                amounts[row] = tally[periodSum];
                previousAmounts[row] = hasPrevious ? tally[previousSum] : 0;
                purchases[row] = (int)(inPeriod >> 32);
                factsInPeriod[row] = (int)inPeriod;
                factsEver[row] = (int)ever;
                var (days, filled) = (0, 0UL);
                for (var word = 0; word < periodWords; word++)
                {
                    var bits = (ulong)tally[places[word]];
                    days += BitOperations.PopCount(bits);
                    filled |= (bits == 0 ? 0UL : 1) << word;
                }

                dates[row] = days;
                for (var word = periodWords; word < words; word++)
                {
                    var bits = (ulong)tally[places[word]];
                    days += BitOperations.PopCount(bits);
                    filled |= (bits == 0 ? 0UL : 1) << word;
                }

                datesEver[row] = days;
                (lastPurchases[row], beforeLast[row], firstPurchases[row]) = words <= 64
                    ? Ends(tally, places, backs, filled)
                    : EndsOfMany(tally, places, backs, words, days);
                row++;
            }
        }

        new Span<long>(_words, Slots * Bands.Words).Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Facts(long* tally)
    {
        var facts = tally[Bands.Period + DayBands.Counts];
        facts += Bands.Bands > 1 ? tally[Bands.Previous + DayBands.Counts] : 0;
        return facts + (Bands.Bands > 2 ? tally[Bands.Before + DayBands.Counts] : 0);
    }

    /// <summary>The latest day, the one before and the earliest, of up to 64 words of which some are known to be filled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Last, int BeforeLast, int First) Ends(long* tally, int* places, int* backs, ulong filled)
    {
        if (filled == 0)
        {
            return (TallyColumns.NoDay, TallyColumns.NoDay, TallyColumns.NoDay);
        }

        var word = BitOperations.TrailingZeroCount(filled);
        var bits = (ulong)tally[places[word]];
        var last = backs[word] + BitOperations.TrailingZeroCount(bits);
        var final = BitOperations.Log2(filled);
        var first = backs[final] + BitOperations.Log2((ulong)tally[places[final]]);

        // The next day is in the same word, or the lowest of the next filled one; where there is neither, last and first are one.
        var others = filled & (filled - 1);
        var next = BitOperations.TrailingZeroCount(others | (1UL << final));
        var rest = bits & (bits - 1);
        var (nextWord, nextBits) = rest == 0 ? (next, (ulong)tally[places[next]]) : (word, rest);
        var beforeLast = backs[nextWord] + BitOperations.TrailingZeroCount(nextBits);
        return (last, last == first ? TallyColumns.NoDay : beforeLast, first);
    }

    private static (int Last, int BeforeLast, int First) EndsOfMany(long* tally, int* places, int* backs, int words, int dates)
    {
        if (dates == 0)
        {
            return (TallyColumns.NoDay, TallyColumns.NoDay, TallyColumns.NoDay);
        }

        var word = 0;
        while (tally[places[word]] == 0)
        {
            word++;
        }

        var days = (ulong)tally[places[word]];
        var last = backs[word] + BitOperations.TrailingZeroCount(days);
        if (dates == 1)
        {
            return (last, TallyColumns.NoDay, last);
        }

        days &= days - 1;
        while (days == 0)
        {
            days = (ulong)tally[places[++word]];
        }

        var beforeLast = backs[word] + BitOperations.TrailingZeroCount(days);
        word = words - 1;
        while (tally[places[word]] == 0)
        {
            word--;
        }

        return (last, beforeLast, backs[word] + BitOperations.Log2((ulong)tally[places[word]]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Count(long* tally, int place, long sale, long amount)
    {
        var band = tally + DayBands.BandOf(place);
        band[DayBands.Sum] += amount;
        band[DayBands.Counts] += 1 + (sale << 32);
        tally[DayBands.WordOf(place)] |= sale << DayBands.BitOf(place);
    }

    private void Resize(int slots)
    {
        Slots = slots;
        _buffer = GC.AllocateArray<long>(checked((slots * Bands.Words) + (LineBytes / sizeof(long))), pinned: true);
        _words = (long*)(((nint)Unsafe.AsPointer(ref _buffer[0]) + LineBytes - 1) & -LineBytes);
    }
}
