using CustomerManagement.Domain.Columns;

namespace CustomerManagement.Domain.Metrics;

/// <summary>
/// Facts by customers' places in an index. What fits a packed row is counted in columns; the rest of a fact, such as an amount of many digits or a profit, is
/// added to the customer's extra tally. Both together say the same, whichever way a fact takes.
/// </summary>
internal sealed class PlacedFacts(DayWindow window, ParallelOptions parallel)
{
    /// <summary>What the amount of a packed row is at most, even with a hundred million customers.</summary>
    private const long MostUnits = (1L << 33) - 1;

    /// <summary>With so many rows waiting, they are counted and let go.</summary>
    private const int MostRows = 1 << 23;

    // A fact is added whole: what is done on the way to that is not cancelled.
    private readonly ParallelOptions _uncancelled = Workers.Uncancelled(parallel);

    private readonly RowBuffer _sales = new(hasAmounts: true);
    private readonly RowBuffer _others = new(hasAmounts: false);
    private readonly ExtraTallies _extras = new();
    private TallyStore? _store;
    private int? _decimals;

    public CustomerIndex Index { get; } = new();

    private int UsualSlotBits => RowLayout.Of(new KeyRange(0, Math.Max(Index.Count - 1, 0)), slotBits: null).SlotBits;

    // Pieces of a store stay small where there are few customers.
    private int StoreSlotBits => Math.Min(UsualSlotBits, RowLayout.UsualSlotBits);

    /// <summary>Adds a purchase or return. An amount before both periods is not looked at.</summary>
    public void AddPurchase(int place, int back, bool isReturn, decimal amount, decimal? profit)
    {
        var isInPeriod = back < window.PeriodDays;
        var isInPrevious = !isInPeriod && back < window.BothDays;
        var units = isReturn ? -1L : 0;
        if (back > FactWord.MostBack || ((isInPeriod || isInPrevious) && !TryUnits(amount, out units)))
        {
            _extras.AddAmount(place, isInPeriod, isInPrevious, amount);
            units = 0;
        }
        else
        {
            _extras.NotePacked(place, isInPeriod, isInPrevious);
        }

        AddRow(place, back, !isReturn, units, isInPeriod);
        if (isInPeriod && profit is { } known)
        {
            _extras.AddProfit(place, known);
        }
    }

    /// <summary>Adds a purchase or return of units with decimals, as columns state them.</summary>
    public void AddPurchase(int place, int back, long units, int decimals)
    {
        _decimals ??= decimals;
        if (decimals == _decimals && back <= FactWord.MostBack && units is >= -MostUnits and <= MostUnits)
        {
            var isInPeriod = back < window.PeriodDays;
            AddRow(place, back, isSale: units >= 0, units, isInPeriod);
            _extras.NotePacked(place, isInPeriod, isInPrevious: !isInPeriod && back < window.BothDays);
        }
        else
        {
            AddPurchase(place, back, isReturn: units < 0, DecimalUnits.WithDecimals(units, decimals), profit: null);
        }
    }

    public void AddCost(int place, int back, decimal cost)
    {
        var isInPeriod = AddOther(place, back);
        if (isInPeriod)
        {
            _extras.AddCost(place, cost);
        }
    }

    public void AddContact(int place, int back, bool isVisit)
    {
        _ = AddOther(place, back);
        _extras.AddContact(place, back, isVisit);
    }

    /// <summary>Adds a fact that is neither purchase nor return, and of which nothing but its day counts; tells whether that is in the period.</summary>
    public bool AddOther(int place, int back)
    {
        var isInPeriod = back < window.PeriodDays;
        AddRow(place, back, isSale: false, units: 0, isInPeriod);
        _extras.AddOther(place, isInPeriod);
        return isInPeriod;
    }

    /// <summary>Takes up what was counted by keys.</summary>
    /// <param name="counted">The counts.</param>
    /// <param name="place">The place in the index of each key.</param>
    /// <param name="decimals">The decimals of the amounts.</param>
    public void Take(TallyStore counted, Func<long, int> place, int decimals)
    {
        var rekeyed = counted.RekeyTo(new TallyStore(window, RowLayout.UsualSlotBits, firstSlots: 1), key => place(key));
        _decimals ??= decimals;
        if (rekeyed.TryNoteDecimals(unlessAllHave: decimals) || decimals != _decimals)
        {
            _extras.TakeAmounts(rekeyed, decimals);
        }
        else
        {
            _extras.NotePacked(rekeyed);
            if (_store is not null)
            {
                _extras.MakeRoom(rekeyed, decimals);
            }
        }

        rekeyed.ForgetDecimals();
        var slotBits = StoreSlotBits;
        _store = _store is null ? new TallyStore(window, slotBits) : InPieces(_store, slotBits);
        _store.Add(InPieces(rekeyed, slotBits));
    }

    /// <summary>Puts the figures together.</summary>
    public MetricsColumns ToColumns(IProgress<double>? progress)
    {
        var ids = Index.Sorted(out var places);
        var columns = Count(progress);
        FactCounts.MustFit(columns, place => ids[Array.IndexOf(places, (int)place)]);
        var rowOfPlace = new int[Index.Count];
        rowOfPlace.AsSpan().Fill(-1);
        for (var row = 0; row < columns.Count; row++)
        {
            rowOfPlace[columns.Keys[row]] = row;
        }

        columns.Reorder(Array.ConvertAll(places, place => rowOfPlace[place]), parallel);
        return _extras.ToColumns(ids, columns, places, _decimals ?? 0, window.PeriodDays, parallel);
    }

    private TallyStore InPieces(TallyStore store, int slotBits) =>
        store.SlotBits == slotBits ? store : store.RekeyTo(new TallyStore(window, slotBits), place => place);

    private KeyedColumns<long> Count(IProgress<double>? progress)
    {
        // Pieces of one size for both, made for everyone: those of a few buyers alone would be far too many for all.
        if (_store is not null)
        {
            _store = InPieces(_store, StoreSlotBits);
        }

        var slotBits = _store?.SlotBits ?? UsualSlotBits;
        using var sales = Packed(_sales, slotBits, parallel);
        using var others = Packed(_others, slotBits, parallel);
        if (sales is not null)
        {
            MakeRoomFor(sales);
        }

        PackedRows[] blocks = [.. new[] { sales, others }.OfType<PackedRows>()];
        return blocks.Length == 0 && _store is null ? new KeyedColumns<long>(0) : TallyCounter.Count(blocks, _store, decimals: 0, window, parallel, progress);
    }

    private void Flush()
    {
        var slotBits = StoreSlotBits;
        foreach (var rows in (RowBuffer[])[_sales, _others])
        {
            using var block = Packed(rows, slotBits, _uncancelled);
            if (block is null)
            {
                continue;
            }

            _store = _store is null ? new TallyStore(window, slotBits) : InPieces(_store, slotBits);
            MakeRoomFor(block);
            _store.Add(block, _uncancelled);
            rows.Clear();
        }
    }

    private void MakeRoomFor(PackedRows block)
    {
        if (_store is not null && !_store.HasRoomFor(block.LargestSum))
        {
            _extras.MakeRoom(_store, _decimals ?? 0);
        }
    }

    // Whose amounts have which decimals is noted beside, so that here all are alike.
    private PackedRows? Packed(RowBuffer rows, int slotBits, ParallelOptions options) => rows.Count == 0
        ? null
        : PackedRows.TryPack(rows.Places, rows.Dates, rows.Amounts, decimals: 0, RowLayout.Of(KeyRange.Of(rows.Places, options), slotBits), window.AsOf, options)
            ?? throw new InvalidOperationException("Rows that do not fit are not put into the buffer.");

    private bool TryUnits(decimal amount, out long units)
    {
        _decimals ??= amount.Scale;
        return DecimalUnits.TryUnits(amount, _decimals.Value, MostUnits, out units);
    }

    private void AddRow(int place, int back, bool isSale, long units, bool isInPeriod)
    {
        if (back > FactWord.MostBack)
        {
            _extras.AddFar(place, back, isSale, isInPeriod);
            return;
        }

        // A return whose amount is elsewhere is a fact without amount here, since an amount of zero would make it a purchase.
        (isSale || units < 0 ? _sales : _others).Add(place, DateOnly.FromDayNumber(window.AsOf - back), units);
        if (_sales.Count + _others.Count >= MostRows)
        {
            Flush();
        }
    }
}
