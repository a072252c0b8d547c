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
        var slotMask = (nint)layout.PieceSize - 1;
        var slotBits = layout.SlotBits;
        var tallies = (byte*)_words;
        var tallyBytes = (nint)Bands.Words * sizeof(long);
        var shift = Bands.Shift;
        fixed (DayPlace* places = Bands.Places)
        {
            foreach (var row in rows)
            {
                Count(tallies + (((nint)row & slotMask) * tallyBytes), row >> slotBits, places, shift);
            }
        }
    }

    /// <summary>Counts facts whose customers' slots stand beside them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<KeyedRow> rows, ReadOnlySpan<int> slots)
    {
        var tallies = (byte*)_words;
        var tallyBytes = (nint)Bands.Words * sizeof(long);
        var shift = Bands.Shift;
        fixed (DayPlace* places = Bands.Places)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                Count(tallies + (slots[i] * tallyBytes), rows[i].Word, places, shift);
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
        var mine = Tally(slot);
        var theirs = other.Tally(otherSlot);
        var (lines, others) = (Bands.Lines, other.Bands.Lines);
        AddBand(mine + lines.Period, theirs + others.Period);
        if (others.HasPrevious)
        {
            AddBand(mine + lines.Previous, theirs + others.Previous);
        }

        if (others.HasBefore)
        {
            AddBand(mine + lines.Before, theirs + others.Before);
        }

        foreach (var word in other.Bands.DayWords)
        {
            mine[Bands.Places[word.First].Word / sizeof(long)] |= theirs[word.Word];
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

    public bool IsPresent(int slot) => Facts(Tally(slot)) != 0;

    /// <summary>A customer's sums in the period and in the previous one, which are zero from then on.</summary>
    public (long Amount, long Previous) TakeSums(int slot)
    {
        var tally = Tally(slot);
        var lines = Bands.Lines;
        var amount = Take(tally + lines.Period);
        var previous = lines.HasPrevious ? Take(tally + lines.Previous) : 0;
        _ = lines.HasBefore ? Take(tally + lines.Before) : 0;
        return (amount, previous);

        static long Take(long* band)
        {
            var sum = band[DayBands.Sum];
            band[DayBands.Sum] = 0;
            return sum;
        }
    }

    /// <summary>Writes the figures of the customers that have any fact, in the order of their slots, and forgets them.</summary>
    /// <param name="columns">Where to.</param>
    /// <param name="row">The row of the first one.</param>
    /// <param name="firstKey">The key of slot 0; keys rise with slots.</param>
    public void Emit(TallyColumns columns, int row, long firstKey) => Emit(columns, row, firstKey, [], []);

    /// <summary>Writes the figures of the customers that have any fact, and forgets them.</summary>
    /// <param name="columns">Where to.</param>
    /// <param name="row">The row of the first one.</param>
    /// <param name="keys">The key of each slot that is in use.</param>
    /// <param name="order">The slots in the order in which they are to be written; empty for their own.</param>
    public void Emit(TallyColumns columns, int row, ReadOnlySpan<long> keys, ReadOnlySpan<int> order) => Emit(columns, row, firstKey: 0, keys, order);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Emit(TallyColumns columns, int row, long firstKey, ReadOnlySpan<long> keys, ReadOnlySpan<int> order)
    {
        var lines = Bands.Lines;
        var slots = keys.IsEmpty ? Slots : keys.Length;
        fixed (long* keyColumn = columns.Keys, amounts = columns.Amounts, previousAmounts = columns.PreviousAmounts, slotKeys = keys)
        {
            fixed (int* purchases = columns.Purchases, factsInPeriod = columns.FactsInPeriod, factsEver = columns.FactsEver,
                dates = columns.PurchaseDates, datesEver = columns.PurchaseDatesEver,
                lastPurchases = columns.LastPurchases, beforeLast = columns.PurchasesBeforeLast, firstPurchases = columns.FirstPurchases,
                backs = Bands.Backs, slotOrder = order)
            {
                for (var i = 0; i < slots; i++)
                {
                    var slot = slotOrder == null ? i : slotOrder[i];
                    var tally = Tally(slot);
                    var inPeriod = tally[lines.Period + DayBands.Counts];
                    var ever = Facts(tally);
                    if (ever == 0)
                    {
                        continue;
                    }

                    keyColumn[row] = slotKeys == null ? firstKey + slot : slotKeys[slot];
                    amounts[row] = tally[lines.Period + DayBands.Sum];
                    previousAmounts[row] = lines.HasPrevious ? tally[lines.Previous + DayBands.Sum] : 0;
                    purchases[row] = (int)(inPeriod >> 32);
                    factsInPeriod[row] = (int)inPeriod;
                    factsEver[row] = (int)ever;
                    var days = CustomerDays.Of(tally, lines, backs);
                    dates[row] = days.InPeriod;
                    datesEver[row] = days.Ever;
                    lastPurchases[row] = days.Last;
                    beforeLast[row] = days.BeforeLast;
                    firstPurchases[row] = days.First;
                    row++;
                }
            }
        }

        new Span<long>(_words, slots * Bands.Words).Clear();
    }

    private long* Tally(int slot) => _words + ((nint)slot * Bands.Words);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Facts(long* tally)
    {
        var lines = Bands.Lines;
        var facts = tally[lines.Period + DayBands.Counts];
        facts += lines.HasPrevious ? tally[lines.Previous + DayBands.Counts] : 0;
        return facts + (lines.HasBefore ? tally[lines.Before + DayBands.Counts] : 0);
    }

    /// <summary>Counts a fact, given as <see cref="KeyedRow.Word"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Count(byte* tally, long word, DayPlace* places, int shift)
    {
        // As few instructions as there can be: this is most of the work of counting.
        var place = places + (word & RowLayout.MostBack);
        var sale = (word >> KeyedRow.BackBits) & 1;
        var band = (long*)(tally + place->Band);
        band[DayBands.Sum] += word >> KeyedRow.AmountShift;
        band[DayBands.Counts] += (sale << 32) + 1;
        *(long*)(tally + place->Word) |= sale << ((int)word + shift);
    }

    private static void AddBand(long* mine, long* theirs)
    {
        mine[DayBands.Sum] += theirs[DayBands.Sum];
        mine[DayBands.Counts] += theirs[DayBands.Counts];
    }

    private void Resize(int slots)
    {
        Slots = slots;
        _buffer = GC.AllocateArray<long>(checked((slots * Bands.Words) + (LineBytes / sizeof(long))), pinned: true);
        _words = (long*)(((nint)Unsafe.AsPointer(ref _buffer[0]) + LineBytes - 1) & -LineBytes);
    }
}
