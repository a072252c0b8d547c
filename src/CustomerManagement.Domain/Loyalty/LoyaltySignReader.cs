using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Metrics;
using NodaTime;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>What the facts of one customer tell of the signs of loyalty: between which limits each value lies, or nothing where there is no limit.</summary>
internal sealed class LoyaltySignReader
{
    private readonly CustomerMetrics _figures;
    private readonly DemandEstimate? _demand;
    private readonly List<Fact> _facts;
    private readonly List<Purchase> _bought;

    public LoyaltySignReader(CustomerFacts facts, CustomerMetrics figures, DemandEstimate? demand)
    {
        _figures = figures;
        _demand = demand;
        _facts = [.. facts.All.Where(fact => figures.Period.Contains(fact.Date))];

        // What was given for nothing says neither what somebody pays nor what somebody takes to.
        _bought = [.. _facts.OfType<Purchase>().Where(purchase => purchase.Amount.Amount > 0)];
    }

    /// <summary>
    /// By amount where the demand is estimated. What became known of purchases elsewhere is a lower limit, since there may be more of them: by amount where
    /// all of these are known in the currency of the figures, else by dates. Where it says more than the estimate, the truth may be either.
    /// </summary>
    public (decimal? Least, decimal? Most) ShareElsewhere()
    {
        var byAmount = 1 - _demand?.ShareOfWallet(_figures);
        return (byAmount, KnownElsewhere()) switch
        {
            ({ } amount, { } known) => (amount, Math.Max(amount, known)),
            ({ } amount, null) => (amount, amount),
            (null, { } known) => (known, 1),
            _ => (null, null),
        };
    }

    private decimal? KnownElsewhere()
    {
        var elsewhere = _facts.OfType<CompetitorPurchase>().ToList();
        if (elsewhere.Count == 0)
        {
            return null;
        }

        if (elsewhere.TrueForAll(purchase => purchase.Amount?.Currency == _figures.Currency))
        {
            var paid = elsewhere.Sum(purchase => purchase.Amount!.Value.Amount);
            var all = paid + Math.Max(0, _figures.Amount);
            return all > 0 ? paid / all : null;
        }

        var dates = elsewhere.Select(purchase => purchase.Date).Distinct().Count();
        return dates / ((decimal)dates + _figures.PurchaseDates);
    }

    public (decimal? Least, decimal? Most) DiscountedShare()
    {
        if (_bought.Count == 0)
        {
            return (null, null);
        }

        decimal discounted = _bought.Count(purchase => purchase.IsDiscounted == true);
        var unknown = _bought.Count(purchase => purchase.IsDiscounted is null);
        return unknown == _bought.Count ? (null, null) : (discounted / _bought.Count, (discounted + unknown) / _bought.Count);
    }

    /// <summary>From the lowest to the highest of what each person said last.</summary>
    public (decimal? Least, decimal? Most) Attitude(AttitudeTopic topic)
    {
        var last = _facts.OfType<AttitudeStated>()
            .Where(stated => stated.Topic == topic)
            .GroupBy(stated => stated.StatedBy)
            .SelectMany(person => person.GroupBy(stated => stated.Date).MaxBy(day => day.Key)!)
            .Select(stated => (decimal?)(int)stated.Level)
            .ToList();
        return (last.Min(), last.Max());
    }

    /// <summary>Launches in the period that the customer bought in time. One whose time has not run out may follow, and a purchase of an unknown line may have been one.</summary>
    public (decimal? Least, decimal? Most) EarlyAdoptions(IEnumerable<ProductLaunch> launches, int days)
    {
        var inPeriod = launches.Where(launch => _figures.Period.Contains(launch.Date)).ToList();
        if (inPeriod.Count == 0)
        {
            return (null, null);
        }

        var open = inPeriod.Where(launch => !_bought.Exists(purchase => purchase.ProductLine == launch.ProductLine && IsEarly(purchase.Date, launch))).ToList();
        var over = open.Where(launch => Period.DaysBetween(launch.Date, _figures.Period.AsOf) >= days).ToList();
        var unnamed = _bought.Where(purchase => purchase.ProductLine is null).ToList();
        var perhaps = Math.Min(
            over.Count(launch => unnamed.Exists(purchase => IsEarly(purchase.Date, launch))),
            unnamed.Count(purchase => over.Exists(launch => IsEarly(purchase.Date, launch))));
        return (inPeriod.Count - open.Count, inPeriod.Count - over.Count + perhaps);

        bool IsEarly(LocalDate date, ProductLaunch launch) => date >= launch.Date && Period.DaysBetween(launch.Date, date) <= days;
    }
}
