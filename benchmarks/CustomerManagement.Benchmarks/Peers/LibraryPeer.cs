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

    public string Name => "CustomerManagement.Domain";

    public string? InstallWith => null;

    public void Load(Purchases purchases)
    {
        var customers = new CustomerId[purchases.Customers];
        for (var i = 0; i < customers.Length; i++)
        {
            customers[i] = new CustomerId(i.ToString(CultureInfo.InvariantCulture));
        }

        _period = new AnalysisPeriod(_epoch.PlusDays(purchases.AsOf));
        _sales = new Purchase[purchases.Customer.Length];
        for (var i = 0; i < _sales.Length; i++)
        {
            _sales[i] = new Purchase(
                customers[purchases.Customer[i]], _epoch.PlusDays(purchases.Day[i]), new Money(purchases.Cents[i] / 100m, Currency.None));
        }
    }

    public TierRow[] Run()
    {
        var builder = new PopulationBuilder(_period, Currency.None, ExchangeRateTable.Empty);
        foreach (var sale in _sales)
        {
            builder.Add(sale);
        }

        var population = builder.Build();
        var boundaries = _segmentation.Calibrate(population);
        var rows = new TierRow[population.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var customer = population[i];
            var segments = _segmentation.Classify(customer, boundaries);
            var rfm = segments.Rfm.Segment;
            rows[i] = new TierRow(
                int.Parse(customer.Customer.Value, CultureInfo.InvariantCulture),
                customer.DaysSinceLastPurchase ?? -1,
                customer.PurchaseDates,
                (long)(customer.Amount * 100),
                (byte)rfm.Recency,
                (byte)rfm.Frequency,
                (byte)rfm.Monetary,
                (byte)segments.Abc.Segment,
                (byte)segments.Pareto.Segment);
        }

        return rows;
    }

    public void Dispose() => _sales = [];
}
