using System.Text;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Tests.Support;

/// <summary>Customers and facts made up for a test.</summary>
public sealed class TestPopulation(AnalysisPeriod period, IReadOnlyList<CustomerId> customers, IReadOnlyList<Fact> facts)
{
    public AnalysisPeriod Period { get; } = period;

    public IReadOnlyList<CustomerId> Customers { get; } = customers;

    public IReadOnlyList<Fact> Facts { get; } = facts;

    public PopulationMetrics Measure() => Measure(Customers, Facts);

    public PopulationMetrics Measure(IEnumerable<CustomerId> known, IEnumerable<Fact> happened)
    {
        var builder = new PopulationBuilder(Period, Currency.None, ExchangeRateTable.Empty);
        foreach (var customer in known)
        {
            builder.Add(customer);
        }

        foreach (var fact in happened)
        {
            builder.Add(fact);
        }

        return builder.Build();
    }

    public CustomerFacts FactsOf(CustomerId customer) => new(customer, Facts.Where(fact => fact.Customer == customer));

    public TestPopulation With(IEnumerable<Fact> happened) => new(Period, Customers, [.. happened]);

    public override string ToString()
    {
        var text = new StringBuilder().Append(Period).AppendLine().AppendJoin(", ", Customers).AppendLine();
        return text.AppendJoin(Environment.NewLine, Facts).ToString();
    }
}
