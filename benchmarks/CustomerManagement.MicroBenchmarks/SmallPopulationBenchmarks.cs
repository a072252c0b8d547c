using BenchmarkDotNet.Attributes;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using NodaTime;

namespace CustomerManagement.MicroBenchmarks;

/// <summary>A population of few customers with facts of all kinds, against the figures of each on its own.</summary>
[InProcess]
[MemoryDiagnoser]
public class SmallPopulationBenchmarks
{
    private static readonly AnalysisPeriod _period = new(new LocalDate(2024, 12, 31));

    private readonly List<Fact> _facts = [];
    private CustomerFacts[] _customers = [];

    [Params(5, 500)]
    public int Customers { get; set; }

    [GlobalSetup]
    public void Tell()
    {
        for (var i = 0; i < Customers; i++)
        {
            var customer = new CustomerId($"C{i:D4}");
            _facts.Add(new Purchase(customer, new LocalDate(2024, 1 + (i % 12), 1), new Money(10 + i, Currency.None), profit: new Money(i, Currency.None)));
            _facts.Add(new Purchase(customer, new LocalDate(2023, 1 + (i % 12), 1), new Money(20 + i, Currency.None)));
            _facts.Add(new ContactMade(customer, new LocalDate(2024, 6, 1), ContactKind.Visit));
        }

        _customers = [.. _facts.GroupBy(fact => fact.Customer).Select(own => new CustomerFacts(own.Key, own))];
    }

    [Benchmark]
    public decimal Together()
    {
        using var builder = new PopulationBuilder(_period);
        builder.Add(_facts);
        using var population = builder.Build();
        return population.Amounts.Sum();
    }

    [Benchmark(Baseline = true)]
    public decimal OneByOne() => _customers.Sum(customer => CustomerMetrics.Of(customer, _period, Currency.None, ExchangeRateTable.Empty).Amount);
}
