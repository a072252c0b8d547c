using System.Runtime.InteropServices;
using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Kernel;

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
    private readonly ParallelOptions _uncancelled = new() { MaxDegreeOfParallelism = parallel.MaxDegreeOfParallelism, TaskScheduler = parallel.TaskScheduler };

    private readonly RowBuffer _sales = new(hasAmounts: true);
    private readonly RowBuffer _others = new(hasAmounts: false);
    private readonly List<ExtraTally> _extras = [];
    private TallyStore? _store;
    private int? _decimals;
    private bool _hasExtraAmounts;
    private bool _hasProfits;
    private bool _hasContacts;
    private bool _hasVisits;

    public CustomerIndex Index { get; } = new();

    /// <summary>Adds a purchase or return. An amount before both periods is not looked at.</summary>
    public void AddPurchase(int place, int back, bool isReturn, decimal amount, decimal? profit)
    {
        var isInPeriod = back < window.PeriodDays;
        var isInPrevious = !isInPeriod && back < window.BothDays;
        var units = isReturn ? -1L : 0;
        if (back > RowLayout.MostBack || ((isInPeriod || isInPrevious) && !TryUnits(amount, out units)))
        {
            AddExtraAmount(place, isInPeriod, isInPrevious, amount);
            units = 0;
        }
        else if (isInPrevious && units == 0)
        {
            NoteZeroBefore(place, amount.Scale);
        }

        AddRow(place, back, !isReturn, units, isInPeriod);
        if (isInPeriod && profit is { } known)
        {
            _hasProfits = true;
            ref var extra = ref Extra(place);
            extra.Profit.Add(known);
            extra.KnownProfits++;
        }
    }

    /// <summary>Adds a purchase or return of units with decimals, as columns state them.</summary>
    public void AddPurchase(int place, int back, long units, int decimals)
    {
        _decimals ??= decimals;
        if (decimals == _decimals && back <= RowLayout.MostBack && units is >= -MostUnits and <= MostUnits)
        {
            AddRow(place, back, isSale: units >= 0, units, isInPeriod: false);
            if (units == 0 && back >= window.PeriodDays && back < window.BothDays)
            {
                NoteZeroBefore(place, decimals);
            }
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
            Extra(place).Profit.Add(-cost);
        }
    }

    public void AddContact(int place, int back, bool isVisit)
    {
        _ = AddOther(place, back);
        _hasContacts = true;
        ref var extra = ref Extra(place);
        extra.LastContact = Later(extra.LastContact, back);
        if (isVisit)
        {
            _hasVisits = true;
            extra.LastVisit = Later(extra.LastVisit, back);
        }

        static int Later(int known, int back) => known == TallyColumns.NoDay ? back : Math.Min(known, back);
    }

    /// <summary>Adds a fact that is neither purchase nor return, and of which nothing but its day counts; tells whether that is in the period.</summary>
    public bool AddOther(int place, int back)
    {
        var isInPeriod = back < window.PeriodDays;
        AddRow(place, back, isSale: false, units: 0, isInPeriod);
        Extra(place).OtherFactsInPeriod += isInPeriod ? 1 : 0;
        _hasProfits |= isInPeriod;
        return isInPeriod;
    }

    /// <summary>Takes up what was counted by numbers.</summary>
    public void Take(TallyStore counted, int decimals)
    {
        Flush();
        var rekeyed = counted.Rekeyed(number => Index.Place(number), RowLayout.UsualSlotBits);
        if (decimals != (_decimals ??= decimals) || _store is not null)
        {
            TakeSums(rekeyed, decimals);
        }

        _store ??= new TallyStore(window, RowLayout.UsualSlotBits);
        _store.Add(rekeyed);
    }

    /// <summary>Puts the figures together.</summary>
    public MetricsColumns ToColumns(IProgress<double>? progress)
    {
        var ids = Index.Sorted(out var places);
        var columns = Count(progress);
        var rowOfPlace = new int[Index.Count];
        rowOfPlace.AsSpan().Fill(-1);
        for (var row = 0; row < columns.Count; row++)
        {
            rowOfPlace[columns.Keys[row]] = row;
        }

        columns.Reorder(Array.ConvertAll(places, place => rowOfPlace[place]), parallel);
        return WithExtras(ids, columns, places);
    }

    private MetricsColumns WithExtras(CustomerIds ids, TallyColumns columns, int[] places)
    {
        var decimals = _decimals ?? 0;
        var amounts = _hasExtraAmounts ? new decimal[places.Length] : null;
        var previous = _hasExtraAmounts ? new decimal[places.Length] : null;
        var profits = _hasProfits ? new decimal?[places.Length] : null;
        var contacts = _hasContacts ? new int[places.Length] : null;
        var visits = _hasVisits ? new int[places.Length] : null;
        for (var row = 0; row < places.Length && _extras.Count > 0; row++)
        {
            var extra = places[row] < _extras.Count ? _extras[places[row]] : new ExtraTally();
            extra.Far?.AddTo(columns, row, window.PeriodDays);
            var sales = columns.FactsInPeriod[row] - extra.OtherFactsInPeriod;
            if (amounts is not null)
            {
                amounts[row] = Total(extra.Amount, columns.Amounts[row], decimals, hasPacked: sales > extra.AmountsInPeriod, ids, row);
                previous![row] = Total(
                    extra.PreviousAmount, columns.PreviousAmounts[row], decimals, columns.PreviousAmounts[row] != 0 || extra.HasPackedZeroBefore, ids, row);
            }

            if (profits is not null)
            {
                profits[row] = sales > extra.KnownProfits ? null : ExactAmounts.Total(extra.Profit, ids[row]);
            }

            if (contacts is not null)
            {
                contacts[row] = extra.LastContact;
            }

            if (visits is not null)
            {
                visits[row] = extra.LastVisit;
            }
        }

        return new MetricsColumns(
            ids,
            columns,
            amounts is null ? new AmountColumn(columns.Amounts, decimals, columns) : new AmountColumn(amounts),
            previous is null ? new AmountColumn(columns.PreviousAmounts, decimals, columns) : new AmountColumn(previous),
            profits,
            contacts,
            visits,
            parallel);
    }

    private static decimal Total(ExactSum total, long units, int decimals, bool hasPacked, CustomerIds ids, int row)
    {
        if (hasPacked)
        {
            total.Add(DecimalUnits.WithDecimals(units, decimals));
        }

        return ExactAmounts.Total(total, ids[row]);
    }

    private TallyColumns Count(IProgress<double>? progress)
    {
        using var sales = Packed(_sales, _store?.SlotBits, parallel);
        using var others = Packed(_others, _store?.SlotBits ?? sales?.Layout.SlotBits, parallel);
        if (sales is not null)
        {
            MakeRoomFor(sales);
        }

        PackedRows[] blocks = [.. new[] { sales, others }.OfType<PackedRows>()];
        return blocks.Length == 0 && _store is null ? new TallyColumns(0) : TallyCounter.Count(blocks, _store, window, parallel, progress);
    }

    private void Flush()
    {
        foreach (var rows in (RowBuffer[])[_sales, _others])
        {
            using var block = Packed(rows, RowLayout.UsualSlotBits, _uncancelled);
            if (block is null)
            {
                continue;
            }

            _store ??= new TallyStore(window, RowLayout.UsualSlotBits);
            MakeRoomFor(block);
            _store.Add(block, _uncancelled);
            rows.Clear();
        }
    }

    private void MakeRoomFor(PackedRows block)
    {
        if (_store is not null && !_store.HasRoomFor(block))
        {
            TakeSums(_store, _decimals ?? 0);
        }
    }

    private PackedRows? Packed(RowBuffer rows, int? slotBits, ParallelOptions options) => rows.Count == 0
        ? null
        : PackedRows.TryPack(rows.Places, rows.Dates, rows.Amounts, RowLayout.Of(KeyRange.Of(rows.Places, options), slotBits), window.AsOf, options)
            ?? throw new InvalidOperationException("Rows that do not fit are not put into the buffer.");

    private void TakeSums(TallyStore store, int decimals) => store.TakeSums((place, amount, previous) =>
    {
        ref var extra = ref Extra((int)place);
        extra.Amount.Add(DecimalUnits.ToDecimal(amount, decimals));
        extra.PreviousAmount.Add(DecimalUnits.ToDecimal(previous, decimals));
        _hasExtraAmounts = true;
    });

    private bool TryUnits(decimal amount, out long units)
    {
        _decimals ??= amount.Scale;
        return DecimalUnits.TryUnits(amount, _decimals.Value, MostUnits, out units);
    }

    private void NoteZeroBefore(int place, int decimals)
    {
        if (decimals > 0)
        {
            Extra(place).HasPackedZeroBefore = true;
        }
    }

    private void AddExtraAmount(int place, bool isInPeriod, bool isInPrevious, decimal amount)
    {
        ref var extra = ref Extra(place);
        if (isInPeriod)
        {
            extra.Amount.Add(amount);
            extra.AmountsInPeriod++;
        }
        else if (isInPrevious)
        {
            extra.PreviousAmount.Add(amount);
        }

        _hasExtraAmounts |= isInPeriod | isInPrevious;
    }

    private void AddRow(int place, int back, bool isSale, long units, bool isInPeriod)
    {
        if (back > RowLayout.MostBack)
        {
            ref var extra = ref Extra(place);
            (extra.Far ??= new FarFacts()).Add(back, isSale, isInPeriod);
            return;
        }

        // A return whose amount is elsewhere is a fact without amount here, since an amount of zero would make it a purchase.
        (isSale || units < 0 ? _sales : _others).Add(place, DateOnly.FromDayNumber(window.AsOf - back), units);
        if (_sales.Count + _others.Count >= MostRows)
        {
            Flush();
        }
    }

    private ref ExtraTally Extra(int place)
    {
        while (_extras.Count <= place)
        {
            _extras.Add(new ExtraTally());
        }

        return ref CollectionsMarshal.AsSpan(_extras)[place];
    }
}
