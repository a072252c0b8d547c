using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Rules;
using NodaTime;

namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>Customers and the groups that they are to be put into: the input of all peers, the same figures as the library's and as a host's own columns.</summary>
internal sealed class GroupCustomers
{
    /// <summary>Of so many customers one is in the <see cref="Sample"/>.</summary>
    public const int SampleEvery = 50;

    private static readonly LocalDate _epoch = new(1970, 1, 1);

    private readonly Purchases _purchases;
    private readonly DateOnly[] _dates;

    public GroupCustomers(Purchases purchases)
    {
        _purchases = purchases;
        _dates = Array.ConvertAll(purchases.Day, day => _epoch.PlusDays(day).ToDateOnly());
        Document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Jobs", "groups.json"));
        Rules = new GroupRulesReader(FactCatalogue.Figures).Read(Document);
        using var population = Measure(Environment.ProcessorCount);
        Count = population.Count;
        Sample = [.. population.Where((_, place) => place % SampleEvery == 0)];
        Cents = Column(customer => (long)(customer.Amount * 100));
        PreviousCents = Column(customer => (long)(customer.PreviousAmount * 100));
        Purchases = Column(customer => customer.Purchases);
        PurchaseDates = Column(customer => customer.PurchaseDates);
        PurchaseDatesEver = Column(customer => customer.PurchaseDatesEver);
        DaysSinceLastPurchase = Column(customer => customer.DaysSinceLastPurchase ?? -1);
        DaysBetweenLastPurchases = Column(customer => customer.DaysBetweenLastPurchases ?? -1);
        FactsInPeriod = Column(customer => customer.FactsInPeriod);

        T[] Column<T>(Func<CustomerMetrics, T> figure) => [.. population.Select(figure)];
    }

    /// <summary>The groups, as their author wrote them.</summary>
    public string Document { get; }

    /// <summary>The groups.</summary>
    public GroupRules Rules { get; }

    /// <summary>How many customers there are.</summary>
    public int Count { get; }

    /// <summary>The figures of every fiftieth customer, the first one among them: for peers that would take minutes for all.</summary>
    public CustomerMetrics[] Sample { get; }

    public long[] Cents { get; }

    public long[] PreviousCents { get; }

    public int[] Purchases { get; }

    public int[] PurchaseDates { get; }

    public int[] PurchaseDatesEver { get; }

    /// <summary>Below zero for one that never bought.</summary>
    public int[] DaysSinceLastPurchase { get; }

    /// <summary>Below zero for one that did not buy on two dates.</summary>
    public int[] DaysBetweenLastPurchases { get; }

    public int[] FactsInPeriod { get; }

    /// <summary>The figures of all customers, as the library counts them.</summary>
    public PopulationMetrics Measure(int threads)
    {
        using var builder = new PopulationBuilder(
            new AnalysisPeriod(_epoch.PlusDays(_purchases.AsOf)), parallel: new ParallelOptions { MaxDegreeOfParallelism = threads });
        builder.AddPurchases<int>(_purchases.Customer, _dates, _purchases.Cents, decimals: 2);
        return builder.Build();
    }
}
