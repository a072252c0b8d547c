using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;
using static CustomerManagement.Domain.Tests.Support.Fixtures;

namespace CustomerManagement.Domain.Tests.Reviews;

/// <summary>What proposed policies would change, without touching anything.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = Laws.SlowCases)]
public sealed class PolicyComparisonTests
{
    private static readonly CustomerPolicies _present = new(CustomerSegmentation.Default, StrategyBook.Default);

    private static readonly CustomerPolicies _proposed = new(
        new(new AbcScheme(AbcOptions.ByCount), new ParetoScheme(ParetoOptions.ByAmount), new RfmScheme(), new LifecycleScheme(new LifecycleOptions { LapsedAfterDays = 90 })),
        StrategyBook.Default.With(AbcTier.A, new ValueStrategy("abc.a", "Court", "We court the customer.", [], contactEveryMonths: 5)));

    [Property]
    public void The_same_policies_move_nobody(TestPopulation population)
    {
        var measured = population.Measure();
        var same = Compared(measured, new CustomerPolicies(CustomerSegmentation.Default, StrategyBook.Default));
        Assert.Empty(same.Moves);
        Assert.Equal(same.Present, same.Proposed);
        Assert.All(same.Abc.Moves, move => Assert.Equal(move.From, move.To));
    }

    [Property]
    public void Everyone_is_counted_once_on_both_sides(TestPopulation population)
    {
        var measured = population.Measure();
        var compared = Compared(measured, _proposed);
        foreach (var effort in (PolicyEffort[])[compared.Present, compared.Proposed])
        {
            Assert.Equal(measured.Count, effort.ByStrategy.Sum(strategy => strategy.Customers));
            Assert.Equal(measured.Sum(customer => customer.Amount), effort.ByStrategy.Sum(strategy => strategy.Sales));
            Assert.Equal(2 * effort.ContactsAYear, effort.HoursAYear);
        }

        Assert.Equal((measured.Count, measured.Count), (compared.Abc.AtStart, compared.Abc.AtEnd));
        Assert.Empty(compared.Abc.Arrived);
        Assert.Empty(compared.Abc.Gone);
    }

    /// <summary>Customer by customer, by what the policies say of each.</summary>
    [Property]
    public void Moves_are_those_of_single_decisions(TestPopulation population)
    {
        var measured = population.Measure();
        var (now, then) = (_present.Segmentation.Calibrate(measured), _proposed.Segmentation.Calibrate(measured));
        var expected = measured.Select(customer => (_present.Segmentation.Classify(customer, now), _proposed.Segmentation.Classify(customer, then)))
            .Where(pair => pair.Item1.ToString() != pair.Item2.ToString() || _present.Strategies.Choose(pair.Item1.Standing) != _proposed.Strategies.Choose(pair.Item2.Standing))
            .Select(pair => $"{pair.Item1.Abc.Customer}: {pair.Item1} → {pair.Item2}");
        Assert.Equal(expected, Compared(measured, _proposed).Moves.Select(move => move.ToString()));
    }

    [Fact]
    public void A_proposal_says_who_moves_what_it_takes_and_whose_sales_are_at_stake()
    {
        var measured = Measured(
            new AnalysisPeriod(new LocalDate(2024, 12, 31)),
            Enumerable.Range(1, 10).SelectMany(i => new[] { Buys($"{i:00}", "2024-11-01", 100 * i), Buys($"{i:00}", "2024-12-01", 0) }));
        var compared = Compared(measured, _proposed);
        Assert.Equal((3, 1), (compared.Abc.Of(AbcTier.A, AbcTier.B), compared.Abc.Of(AbcTier.A, AbcTier.C)));
        StrategyEffort[] expected = [new("abc.a", 6, 72, 144, 4500), new("abc.b", 2, 8, 16, 700), new("pareto.drain", 2, 2, 4, 300)];
        Assert.Equal(expected, compared.Present.ByStrategy);
        Assert.Equal(("abc.a", 2L, 4.8m), compared.Proposed.ByStrategy.Where(effort => effort.Strategy == "abc.a").Select(effort => (effort.Strategy, effort.Customers, effort.ContactsAYear)).Single());
    }

    [Fact]
    public void A_contact_takes_some_time() =>
        Assert.Throws<ArgumentOutOfRangeException>("hoursPerContact", () => PolicyComparison.Of(Measured(new(new LocalDate(2024, 12, 31)), Buys("1", "2024-12-01", 1)), _present, _proposed, _ => -1));

    private static PolicyComparison Compared(PopulationMetrics measured, CustomerPolicies proposed) => PolicyComparison.Of(measured, _present, proposed, _ => 2);
}
