using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CustomerManagement.Domain.Columns;

/// <summary>What is counted of each customer of one piece. The days on which one bought are bits, so that a date counts once, whatever the order of facts.</summary>
internal sealed unsafe class PieceTally
{
    private readonly NotedDecimals _decimals = new();
    private long[] _buffer = [];
    private long* _words;
    private int[] _present = [];

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
        // Nothing is written outside these tallies, whatever a host does with a builder while it works.
        if (layout.PieceSize > Slots)
        {
            throw new ArgumentException("The rows are of larger pieces than this one.", nameof(layout));
        }

        var slotMask = (nint)layout.PieceSize - 1;
        var slotBits = layout.SlotBits;
        var tallies = (byte*)_words;
        var tallyBytes = (nint)Bands.Words * sizeof(long);
        fixed (DayPlace* places = Bands.Places)
        {
            foreach (var row in rows)
            {
                Count(tallies + (((nint)row & slotMask) * tallyBytes), row >> slotBits, places);
            }
        }

        GC.KeepAlive(this);
    }

    /// <summary>Counts facts whose customers' slots stand beside them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add<TKey>(ReadOnlySpan<KeyedRow<TKey>> rows, ReadOnlySpan<int> slots)
        where TKey : unmanaged
    {
        var tallies = (byte*)_words;
        var tallyBytes = (nint)Bands.Words * sizeof(long);
        fixed (DayPlace* places = Bands.Places)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                Count(tallies + (slots[i] * tallyBytes), rows[i].Word, places);
            }
        }

        GC.KeepAlive(this);
    }

    /// <summary>Counts facts, and notes how many decimals their amounts have.</summary>
    /// <param name="decimals">How many; <c>null</c> where that is not noted.</param>
    /// <param name="count">Counts the facts here.</param>
    public void Add(int? decimals, Action count)
    {
        if (decimals is { } known)
        {
            _decimals.NoteCounted(this, known, count);
        }
        else
        {
            count();
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
        EnsureSlots(slot + 1);
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

        _decimals.Add(slot, other._decimals, otherSlot);
        foreach (var word in other.Bands.DayWords)
        {
            mine[Bands.WordOf(word.First)] |= theirs[word.Word];
        }
    }

    /// <summary>Notes the decimals of all facts, which were counted without.</summary>
    public void NoteDecimals(int decimals) => _decimals.NoteAll(this, decimals);

    /// <summary>The customers that have any fact, by their slots. Valid until it is asked for again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<int> Present()
    {
        if (_present.Length < Slots)
        {
            _present = new int[Slots];
        }

        var (present, count, lines) = (_present, 0, Bands.Lines);
        for (var slot = 0; slot < Slots; slot++)
        {
            present[count] = slot;
            count += lines.CountsEver(Tally(slot)) != 0 ? 1 : 0;
        }

        GC.KeepAlive(this);
        return present.AsSpan(0, count);
    }

    /// <summary>How many facts a customer has.</summary>
    public uint Facts(int slot) => (uint)Bands.Lines.CountsEver(Tally(slot));

    /// <summary>A customer's sums in the period and in the previous one, which are zero from then on; <c>null</c> where it has no fact.</summary>
    public (UnitSum? Amount, UnitSum? Previous) TakeSums(int slot)
    {
        var tally = Tally(slot);
        var lines = Bands.Lines;
        var (inPeriod, inPrevious) = FactsOfPeriods(slot);
        var amount = Take(tally + lines.Period);
        var previous = lines.HasPrevious ? Take(tally + lines.Previous) : 0;
        _ = lines.HasBefore ? Take(tally + lines.Before) : 0;
        var decimals = _decimals.At(slot);
        return (inPeriod != 0 ? new UnitSum(amount, decimals.Amount) : null, inPrevious != 0 ? new UnitSum(previous, decimals.PreviousAmount) : null);

        static long Take(long* band)
        {
            var sum = band[DayBands.Sum];
            band[DayBands.Sum] = 0;
            return sum;
        }
    }

    /// <summary>How many facts a customer has in the period and in the previous one.</summary>
    public (long InPeriod, long InPrevious) FactsOfPeriods(int slot)
    {
        var tally = Tally(slot);
        var lines = Bands.Lines;
        return (tally[lines.Period + DayBands.Counts], lines.HasPrevious ? tally[lines.Previous + DayBands.Counts] : 0);
    }

    /// <summary>Multiplies all sums.</summary>
    public void Multiply(long factor)
    {
        var lines = Bands.Lines;
        for (var slot = 0; slot < Slots; slot++)
        {
            var tally = Tally(slot);
            tally[lines.Period + DayBands.Sum] *= factor;
            if (lines.HasPrevious)
            {
                tally[lines.Previous + DayBands.Sum] *= factor;
            }
        }

        GC.KeepAlive(this);
    }

    /// <summary>Forgets how many decimals amounts have.</summary>
    public void ForgetDecimals() => _decimals.ForgetAll();

    /// <summary>Writes the figures of customers, and forgets them.</summary>
    /// <param name="columns">Where to.</param>
    /// <param name="row">The row of the first one.</param>
    /// <param name="slots">Whose, in the order in which they are written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Emit(TallyColumns columns, int row, ReadOnlySpan<int> slots)
    {
        var lines = Bands.Lines;
        fixed (long* amounts = columns.Amounts, previousAmounts = columns.PreviousAmounts)
        {
            fixed (int* purchases = columns.Purchases, factsInPeriod = columns.FactsInPeriod, factsEver = columns.FactsEver,
                dates = columns.PurchaseDates, datesEver = columns.PurchaseDatesEver,
                lastPurchases = columns.LastPurchases, beforeLast = columns.PurchasesBeforeLast, firstPurchases = columns.FirstPurchases,
                backs = Bands.Backs, slot = slots)
            {
                var figures = new FigurePointers
                {
                    Amounts = amounts,
                    PreviousAmounts = previousAmounts,
                    Purchases = purchases,
                    FactsInPeriod = factsInPeriod,
                    FactsEver = factsEver,
                    PurchaseDates = dates,
                    PurchaseDatesEver = datesEver,
                    LastPurchases = lastPurchases,
                    PurchasesBeforeLast = beforeLast,
                    FirstPurchases = firstPurchases,
                };
                var i = 0;
                for (; EightTallies.IsSupported && i <= slots.Length - EightTallies.Customers; i += EightTallies.Customers)
                {
                    EightTallies.Take(figures, row + i, _words, slot + i, lines, backs);
                }

                for (; i < slots.Length; i++)
                {
                    figures.Take(row + i, Tally(slot[i]), lines, backs);
                }
            }
        }

        if (!_decimals.IsEmpty)
        {
            EmitDecimals(columns, row, slots);
        }

        GC.KeepAlive(this);
    }

    private void EmitDecimals(TallyColumns columns, int row, ReadOnlySpan<int> slots)
    {
        var (decimals, previous) = columns.Decimals ?? throw new ArgumentException("There is no column of decimals.", nameof(columns));
        foreach (var slot in slots)
        {
            var noted = _decimals.At(slot);
            (decimals[row], previous[row]) = ((byte)noted.Amount.GetValueOrDefault(), (byte)noted.PreviousAmount.GetValueOrDefault());
            _decimals.Forget(slot);
            row++;
        }
    }

    private long* Tally(int slot) => _words + ((nint)slot * Bands.Words);

    /// <summary>Counts a fact, given as a <see cref="FactWord"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Count(byte* tally, long word, DayPlace* places)
    {
        // As few instructions as there can be: this is most of the work of counting.
        var place = places + (word & FactWord.AllButAmount);
        var band = (long*)(tally + place->BandBytes);
        (Vector128.Load(band) + Vector128.CreateScalar(word >> FactWord.AmountShift) + place->Counts).Store(band);
        *(long*)(tally + place->WordBytes) |= place->DayBit;
    }

    private static void AddBand(long* mine, long* theirs)
    {
        mine[DayBands.Sum] += theirs[DayBands.Sum];
        mine[DayBands.Counts] += theirs[DayBands.Counts];
    }

    private void Resize(int slots)
    {
        Slots = slots;
        _buffer = GC.AllocateArray<long>(checked((slots * Bands.Words) + CacheLine.Words), pinned: true);
        _words = (long*)(((nint)Unsafe.AsPointer(ref _buffer[0]) + CacheLine.Bytes - 1) & -CacheLine.Bytes);
    }
}
