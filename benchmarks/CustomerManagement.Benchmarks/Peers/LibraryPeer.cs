using System.Diagnostics;
using System.Globalization;
using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Benchmarks.Peers;

/// <summary>This library, as a host uses it: a list of purchases in, a decision per customer out.</summary>
internal sealed class LibraryPeer : IPeer
{
    private static readonly LocalDate _epoch = new(1970, 1, 1);

    private readonly CustomerSegmentation _segmentation = new(
        new AbcScheme(), new ParetoScheme(ParetoOptions.ByAmount), new RfmScheme(), new LifecycleScheme());

    private Purchase[] _sales = [];
    private AnalysisPeriod _period = new(_epoch);
    private PopulationMetrics? _population;
    private CustomerSegments[] _segments = [];

    public string Name => "CustomerManagement.Domain";

    public string? InstallWith => null;

    public void Load(Purchases purchases)
    {
        var customers = new Dictionary<long, CustomerId>();
        _period = new AnalysisPeriod(_epoch.PlusDays(purchases.AsOf));
        _sales = new Purchase[purchases.Count];
        for (var i = 0; i < _sales.Length; i++)
        {
            var key = purchases.CustomerOf(i);
            if (!customers.TryGetValue(key, out var customer))
            {
                customer = new CustomerId(key.ToString(CultureInfo.InvariantCulture));
                customers.Add(key, customer);
            }

            _sales[i] = new Purchase(customer, _epoch.PlusDays(purchases.Day[i]), new Money(purchases.Cents[i] / 100m, Currency.None));
        }
    }

    public double Run()
    {
        var watch = Stopwatch.StartNew();
        var builder = new PopulationBuilder(_period, Currency.None, ExchangeRateTable.Empty);
        foreach (var sale in _sales)
        {
            builder.Add(sale);
        }

        var population = builder.Build();
        var boundaries = _segmentation.Calibrate(population);
        var segments = new CustomerSegments[population.Count];
        for (var i = 0; i < segments.Length; i++)
        {
            segments[i] = _segmentation.Classify(population[i], boundaries);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        (_population, _segments) = (population, segments);
        return seconds;
    }

    public TierDigest Digest()
    {
        var population = _population ?? throw new InvalidOperationException("There was no run.");
        var digest = default(TierDigest);
        for (var i = 0; i < _segments.Length; i++)
        {
            digest = digest.With(Row(population[i], _segments[i]));
        }

        (_population, _segments) = (null, []);
        return digest;
    }

    public void Dispose() => _sales = [];

    private static TierRow Row(CustomerMetrics customer, CustomerSegments segments)
    {
        var rfm = segments.Rfm.Segment;
        return new TierRow(
            long.Parse(customer.Customer.Value, CultureInfo.InvariantCulture),
            customer.DaysSinceLastPurchase ?? -1,
            customer.PurchaseDates,
            (long)(customer.Amount * 100),
            (byte)rfm.Recency,
            (byte)rfm.Frequency,
            (byte)rfm.Monetary,
            (byte)segments.Abc.Segment,
            (byte)segments.Pareto.Segment);
    }
}
