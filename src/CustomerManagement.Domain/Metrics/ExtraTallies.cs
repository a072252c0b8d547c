using System.Runtime.InteropServices;
using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Metrics;

/// <summary>What is counted beside the packed rows, by customers' places in an index.</summary>
internal sealed class ExtraTallies
{
    private readonly List<ExtraTally> _tallies = [];

    // Who has amounts in the packed rows, also such as come to nothing: a total has their decimals too.
    private readonly PlaceSet _packedInPeriod = new();
    private readonly PlaceSet _packedBefore = new();
    private bool _hasAmounts;
    private bool _hasProfits;
    private bool _hasContacts;
    private bool _hasVisits;

    public void AddAmount(int place, bool isInPeriod, bool isInPrevious, decimal amount)
    {
        ref var extra = ref At(place);
        if (isInPeriod)
        {
            extra.Amount.Add(amount);
        }
        else if (isInPrevious)
        {
            extra.PreviousAmount.Add(amount);
        }

        _hasAmounts |= isInPeriod | isInPrevious;
    }

    public void AddProfit(int place, decimal profit)
    {
        _hasProfits = true;
        ref var extra = ref At(place);
        extra.Profit.Add(profit);
        extra.KnownProfits++;
    }

    /// <summary>Adds a cost of the period.</summary>
    public void AddCost(int place, decimal cost) => At(place).Profit.Add(-cost);

    public void AddContact(int place, int back, bool isVisit)
    {
        _hasContacts = true;
        ref var extra = ref At(place);
        extra.LastContact = Later(extra.LastContact, back);
        if (isVisit)
        {
            _hasVisits = true;
            extra.LastVisit = Later(extra.LastVisit, back);
        }

        static int Later(int known, int back) => known == TallyColumns.NoDay ? back : Math.Min(known, back);
    }

    /// <summary>Counts a fact that is neither purchase nor return.</summary>
    public void AddOther(int place, bool isInPeriod)
    {
        At(place).OtherFactsInPeriod += isInPeriod ? 1 : 0;
        _hasProfits |= isInPeriod;
    }

    /// <summary>Adds a fact too far back to be packed.</summary>
    public void AddFar(int place, int back, bool isSale, bool isInPeriod)
    {
        ref var extra = ref At(place);
        (extra.Far ??= new FarFacts()).Add(back, isSale, isInPeriod);
    }

    /// <summary>Notes that an amount is in the packed rows.</summary>
    public void NotePacked(int place, bool isInPeriod, bool isInPrevious)
    {
        if (isInPeriod)
        {
            _packedInPeriod.Add(place);
        }
        else if (isInPrevious)
        {
            _packedBefore.Add(place);
        }
    }

    /// <summary>Notes that all amounts of a store are as those of the packed rows.</summary>
    public void NotePacked(TallyStore store) => store.Visit((place, isInPeriod, isInPrevious) =>
    {
        if (isInPeriod)
        {
            _packedInPeriod.Add((int)place);
        }

        if (isInPrevious)
        {
            _packedBefore.Add((int)place);
        }
    });

    /// <summary>Takes over the amounts of packed rows, so that there is room for more of them.</summary>
    public void MakeRoom(TallyStore store, int decimals) => TakeSums(store, sum => DecimalUnits.ToDecimal(sum.Units, decimals));

    /// <summary>Takes over the amounts of a store of other decimals than the packed rows have.</summary>
    public void TakeAmounts(TallyStore store, int decimals) => TakeSums(store, sum => DecimalUnits.WithOwnDecimals(sum.Units, decimals, sum.Decimals ?? decimals));

    /// <summary>The figures of all customers: what was counted of the packed rows, and this.</summary>
    /// <param name="ids">The customers, in order.</param>
    /// <param name="columns">What was counted of the packed rows, in that order; facts too far back are added to it.</param>
    /// <param name="places">The place of each.</param>
    /// <param name="decimals">The decimals of the packed amounts.</param>
    /// <param name="periodDays">How long the period is.</param>
    /// <param name="parallel">On how many processors.</param>
    public MetricsColumns ToColumns(CustomerIds ids, TallyColumns columns, int[] places, int decimals, int periodDays, ParallelOptions parallel)
    {
        var amounts = _hasAmounts ? new decimal[places.Length] : null;
        var previous = _hasAmounts ? new decimal[places.Length] : null;
        var profits = _hasProfits ? new decimal?[places.Length] : null;
        var contacts = _hasContacts ? new int[places.Length] : null;
        var visits = _hasVisits ? new int[places.Length] : null;
        for (var row = 0; row < places.Length && _tallies.Count > 0; row++)
        {
            var extra = places[row] < _tallies.Count ? _tallies[places[row]] : new ExtraTally();
            extra.Far?.AddTo(columns, row, periodDays, ids[row]);
            if (amounts is not null)
            {
                amounts[row] = Total(extra.Amount, columns.Amounts[row], decimals, _packedInPeriod.Contains(places[row]), ids, row);
                previous![row] = Total(extra.PreviousAmount, columns.PreviousAmounts[row], decimals, _packedBefore.Contains(places[row]), ids, row);
            }

            if (profits is not null)
            {
                var sales = columns.FactsInPeriod[row] - extra.OtherFactsInPeriod;
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

    private void TakeSums(TallyStore store, Func<UnitSum, decimal> amount) => store.TakeSums((place, inPeriod, inPrevious) =>
    {
        _hasAmounts = true;
        ref var extra = ref At((int)place);
        if (inPeriod is { } sum)
        {
            extra.Amount.Add(amount(sum));
        }

        if (inPrevious is { } sumBefore)
        {
            extra.PreviousAmount.Add(amount(sumBefore));
        }
    });

    private ref ExtraTally At(int place)
    {
        while (_tallies.Count <= place)
        {
            _tallies.Add(new ExtraTally());
        }

        return ref CollectionsMarshal.AsSpan(_tallies)[place];
    }
}
