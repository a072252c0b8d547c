using System.Globalization;
using System.Text;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Testing;

/// <summary>Customers and facts made up for a test, all amounts without a currency. Immutable; measured anew each time it is asked.</summary>
public sealed class TestPopulation
{
    private readonly IReadOnlyList<KeyValuePair<HostFigure, Func<CustomerMetrics, decimal?>>> _figures;

    /// <summary>Creates a population.</summary>
    /// <param name="period">The period over which it is measured.</param>
    /// <param name="customers">Customers that are known without any fact; those of facts need not be among them.</param>
    /// <param name="facts">What happened, in any order.</param>
    public TestPopulation(AnalysisPeriod period, IReadOnlyList<CustomerId> customers, IReadOnlyList<Fact> facts)
        : this(period, customers, facts, [])
    {
    }

    private TestPopulation(
        AnalysisPeriod period,
        IReadOnlyList<CustomerId> customers,
        IReadOnlyList<Fact> facts,
        IReadOnlyList<KeyValuePair<HostFigure, Func<CustomerMetrics, decimal?>>> figures)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(customers);
        ArgumentNullException.ThrowIfNull(facts);
        Period = period;
        Customers = [.. customers];
        Facts = [.. facts];
        _figures = figures;
    }

    /// <summary>The period over which it is measured.</summary>
    public AnalysisPeriod Period { get; }

    /// <summary>Customers that are known without any fact.</summary>
    public IReadOnlyList<CustomerId> Customers { get; }

    /// <summary>What happened.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>A population of customers with their stories.</summary>
    /// <param name="period">The period over which it is measured.</param>
    /// <param name="stories">The customers; one without facts is known and nothing happened yet.</param>
    /// <returns>The population.</returns>
    public static TestPopulation Of(AnalysisPeriod period, params IReadOnlyList<CustomerStory> stories)
    {
        ArgumentNullException.ThrowIfNull(stories);
        return new TestPopulation(period, [.. stories.Select(story => story.Customer)], [.. stories.SelectMany(story => story.Facts)]);
    }

    /// <summary>The figures of everyone.</summary>
    /// <returns>The figures, ordered by customer id.</returns>
    public PopulationMetrics Measure() => Measure(Customers, Facts);

    /// <summary>The figures of other customers and facts over the same period: of a part, or in another order.</summary>
    /// <param name="known">Customers that are known without any fact.</param>
    /// <param name="happened">What happened.</param>
    /// <returns>The figures, ordered by customer id.</returns>
    public PopulationMetrics Measure(IEnumerable<CustomerId> known, IEnumerable<Fact> happened)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(happened);
        var builder = new PopulationBuilder(Period, Currency.None, ExchangeRateTable.Empty);
        foreach (var customer in known)
        {
            builder.Add(customer);
        }

        builder.Add(happened);
        return _figures.Aggregate(builder.Build(), (measured, figure) => measured.With(figure.Key, [.. measured.Select(figure.Value)]));
    }

    /// <summary>All facts of one customer.</summary>
    /// <param name="customer">Whose.</param>
    /// <returns>The facts; none when nothing happened with the customer.</returns>
    public CustomerFacts FactsOf(CustomerId customer) => new(customer, Facts.Where(fact => fact.Customer == customer));

    /// <summary>The same customers and period with other facts.</summary>
    /// <param name="happened">What happened.</param>
    /// <returns>The population.</returns>
    public TestPopulation With(IEnumerable<Fact> happened) => new(Period, Customers, [.. happened], _figures);

    /// <summary>The same population with a figure that the host knows, whenever it is measured.</summary>
    /// <param name="figure">Which.</param>
    /// <param name="value">The figure, made up from the customer's other figures; pure. <c>null</c> when it is not known.</param>
    /// <returns>The population.</returns>
    public TestPopulation With(HostFigure figure, Func<CustomerMetrics, decimal?> value)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(value);
        return new TestPopulation(Period, Customers, Facts, [.. _figures, new(figure, value)]);
    }

    /// <summary>All amounts, profits and costs times a factor.</summary>
    /// <param name="factor">The factor, above zero.</param>
    /// <returns>The population.</returns>
    public TestPopulation Times(decimal factor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(factor, 0);
        return With(Facts.Select(fact => fact.Times(factor)));
    }

    /// <summary>The same story some years later, or earlier where they are below zero. Over 400 years, or a multiple, every date keeps its place in month, leap year and week.</summary>
    /// <param name="years">How many years later.</param>
    /// <returns>The population.</returns>
    public TestPopulation Later(int years) => new(
        new AnalysisPeriod(Period.AsOf.PlusYears(years), Period.Months), Customers, [.. Facts.Select(fact => fact.On(fact.Date.PlusYears(years)))], _figures);

    /// <summary>The same story of customers with other ids.</summary>
    /// <param name="names">The new id of each; different ones must stay different.</param>
    /// <returns>The population.</returns>
    public TestPopulation Renamed(Func<CustomerId, CustomerId> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new TestPopulation(Period, [.. Customers.Select(names)], [.. Facts.Select(fact => fact.Of(names(fact.Customer)))], _figures);
    }

    /// <summary>Period, customers and what happened with each, a customer a line.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => Describe(_ => "");

    /// <summary>The same with something more about each customer at the end of its line.</summary>
    internal string Describe(Func<CustomerId, string> more)
    {
        var stories = Facts.ToLookup(fact => fact.Customer);
        var everyone = Customers.Concat(stories.Select(story => story.Key)).Distinct().Order().ToList();
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Period}, {everyone.Count} {(everyone.Count == 1 ? "customer" : "customers")}");
        foreach (var customer in everyone)
        {
            var story = stories[customer].OrderBy(fact => fact.Date).Select(fact => fact.Words()).DefaultIfEmpty("nothing happened");
            text.AppendLine().Append("  ").Append(customer).Append(": ").AppendJoin(", ", story).Append(more(customer));
        }

        return text.ToString();
    }
}
