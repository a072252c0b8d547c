using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Support;

/// <summary>A customer, some days to look ahead, and the model: the figures of every day made out of the facts alone.</summary>
public sealed class OutlookCase(CustomerFacts facts, AnalysisPeriod period, LocalDate lastDay, int seed)
{
    private static readonly DailyRates _rates = new();
    private readonly List<Fact> _known = [.. facts.All.Where(fact => fact.Date <= period.AsOf)];

    public static Currency Euro { get; } = new("EUR");

    /// <summary>For whatever else a test makes up.</summary>
    public Random Random { get; } = new(seed);

    /// <summary>Whether to do what is slow and need not be done in every case: one in eight.</summary>
    public bool IsSampled { get; } = seed % 8 == 0;

    public AnalysisPeriod Period { get; } = period;

    public LocalDate LastDay { get; } = lastDay;

    public CustomerOutlook Outlook() => new(facts, Period, Euro, _rates, LastDay);

    /// <summary>The as-of date and each day after it.</summary>
    public IEnumerable<CustomerMetrics> Model(params IEnumerable<Fact> more)
    {
        var all = new CustomerFacts(facts.Customer, _known.Concat(more));
        return Enumerable.Range(0, 1 + NodaTime.Period.DaysBetween(Period.AsOf, LastDay))
            .Select(days => CustomerMetrics.Of(all, new AnalysisPeriod(Period.AsOf.PlusDays(days), Period.Months), Euro, _rates));
    }

    public CustomerMetrics ModelOn(LocalDate day, params IEnumerable<Fact> more) =>
        CustomerMetrics.Of(new CustomerFacts(facts.Customer, _known.Concat(more)), new AnalysisPeriod(day, Period.Months), Euro, _rates);

    public Purchase Bought(LocalDate day, decimal amount) => new(facts.Customer, day, new Money(amount, Euro));

    public override string ToString() => $"{Period} to {LastDay:uuuu-MM-dd}, seed {seed}{Environment.NewLine}{string.Join(Environment.NewLine, facts.All)}";

    private sealed class DailyRates : IExchangeRates
    {
        public decimal? Rate(Currency from, Currency to, LocalDate date) => 0.5m + (date.DayOfYear % 13 / 10m);
    }
}
