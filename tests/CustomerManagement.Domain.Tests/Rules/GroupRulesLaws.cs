using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;
using static CustomerManagement.Domain.Tests.Support.RuleFixtures;

namespace CustomerManagement.Domain.Tests.Rules;

/// <summary>What holds of any groups and customers: three-valued logic, and columns that say what single verdicts say.</summary>
public sealed class GroupRulesLaws
{
    /// <summary>Kleene's laws, the trace as text and back, and the rule put out once more, on random rules and customers.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = Laws.Cases)]
    public void A_stored_verdict_gives_itself_again_and_turning_round_twice_changes_nothing(TestPopulation population, int seed)
    {
        var random = new Random(seed);
        var facts = FactsOfEveryUnit(population.Period);
        var rule = RandomRule(random, 4, facts);
        var other = RandomRule(random, 3, facts);
        foreach (var customer in population.Measure().Take(3))
        {
            var verdict = Evaluated(rule, customer);
            var stored = JsonSerializer.Deserialize<RuleTrace>(JsonSerializer.Serialize(verdict.Trace))!;
            Assert.Equal((verdict.Trace, verdict.Outcome), (stored, stored.Outcome));
            Assert.Equal(verdict.Outcome, Evaluated(new Not(new Not(rule)), customer).Outcome);
            Assert.Equal(
                Evaluated(new Not(new AllOf(rule, other)), customer).Outcome, Evaluated(new AnyOf(new Not(rule), new Not(other)), customer).Outcome);
            Assert.Equal(Model(rule, customer), verdict.Outcome);
        }
    }

    /// <summary>Groups that ask for one another, on populations with ties, returns, missing days and amounts of many digits, in columns and one by one.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = Laws.Cases)]
    public void Columns_say_what_single_verdicts_say(TestPopulation population, int seed)
    {
        var random = new Random(seed);
        var facts = FactsOfEveryUnit(population.Period);
        using var plain = population.Measure();
        using var measured = plain.With(YearlyVisits, customer => customer.Value.Length % 3 == 0 ? null : random.Next(20));
        var list = new HandPickedList(
            "list", [.. measured.Select(customer => customer.Customer).Append(new("nobody")).Where(_ => random.Next(2) == 0).Select(customer => RandomPick(random, customer))]);
        var groups = new GroupRules(
            Enumerable.Range(0, 4).Select(i => new GroupRule($"{i}", 1, i == 0 ? RandomRule(random, 3, facts, list) : new AnyOf(RandomRule(random, 3, facts, list), new Not(new InGroup($"{random.Next(i + 1) - 1}"))))),
            exclusive: ["2", "0", "3"]);
        using var inColumns = groups.Evaluate(measured);
        var places = new int[measured.Count];
        groups.Exclusive!.Choose(inColumns, places);
        for (var i = 0; i < measured.Count; i++)
        {
            Assert.Equal(groups.Evaluate(measured[i]).Select(verdict => verdict.Outcome), groups.Groups.Select(group => inColumns.Of(group.Id)[i]));
            Assert.Equal(groups.Exclusive.Choose(measured[i]).Group, places[i] < 0 ? null : groups.Exclusive.Priority[places[i]]);
        }

        HandPick RandomPick(Random random, CustomerId customer)
        {
            var from = random.Next(2) == 0 ? (LocalDate?)null : measured.Period.AsOf.PlusDays(random.Next(-2, 3));
            return new HandPick(customer, "a reason", from, random.Next(2) == 0 ? null : (from ?? measured.Period.AsOf).PlusDays(random.Next(1, 4)));
        }
    }

    /// <summary>Every comparison at, below and above values that occur, and at the ends of what a decimal holds.</summary>
    [Fact]
    public void Columns_compare_at_every_boundary_as_decimals_do()
    {
        var period = new AnalysisPeriod(new LocalDate(2024, 12, 31));
        using var builder = new PopulationBuilder(period);
        builder.AddPurchases<int>(
            Enumerable.Range(0, 200).ToArray(),
            Enumerable.Range(0, 200).Select(i => period.AsOf.PlusDays(-4 * i).ToDateOnly()).ToArray(),
            Enumerable.Range(0, 200).Select(i => i % 3 == 0 ? -(long)i : i).ToArray(),
            decimals: 2);
        using var measured = builder.Build();
        decimal[] boundaries = [decimal.MinValue, -100, -1, -0.015m, -0.01m, 0, 0.005m, 0.01m, 0.97m, 0.971m, 1, 90, 364.5m, 364, 365, decimal.MaxValue];
        foreach (var fact in FactCatalogue.Figures.Facts)
        {
            foreach (var comparison in Enum.GetValues<Comparison>())
            {
                foreach (var boundary in boundaries)
                {
                    var rule = new FactComparison(fact, comparison, boundary);
                    using var inColumns = new GroupRules([new GroupRule("group", 1, rule)]).Evaluate(measured);
                    for (var i = 0; i < measured.Count; i++)
                    {
                        Assert.True(Model(rule, measured[i]) == inColumns.Of("group")[i], $"{fact} {comparison} {boundary} at {i}");
                    }
                }
            }
        }
    }

    private static Rule RandomRule(Random random, int depth, FactCatalogue facts, HandPickedList? list = null) => (depth == 0 ? 3 : random.Next(6)) switch
    {
        0 => new AllOf([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomRule(random, depth - 1, facts, list))]),
        1 => new AnyOf([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomRule(random, depth - 1, facts, list))]),
        2 => new Not(RandomRule(random, depth - 1, facts, list)),
        3 when list is not null => new OnList(list),
        _ => RandomComparison(random, facts.Facts[random.Next(facts.Facts.Count)]),
    };

    private static FactComparison RandomComparison(Random random, CustomerFact fact) => (fact.Unit, (Comparison)random.Next(1, 7)) switch
    {
        (_, Comparison.Missing) => new(fact, Comparison.Missing),
        (FactUnit.YesNo, _) => new(fact, random.Next(2) == 0),
        (FactUnit.Date, var comparison) => new(fact, comparison, new LocalDate(2023, 1, 1).PlusDays(random.Next(700))),
        (FactUnit.Choice, _) => new(fact, fact.Choices[random.Next(fact.Choices.Count)].Name),
        (_, var comparison) => new(fact, comparison, random.Next(-2, 20)),
    };

    /// <summary>The same by nullable truth values, which the language has of its own.</summary>
    private static Truth Model(Rule rule, CustomerMetrics customer)
    {
        return Answer(rule) switch
        {
            true => Truth.True,
            false => Truth.False,
            null => Truth.Unknown,
        };

        bool? Answer(Rule part) => part switch
        {
            AllOf all => all.Parts.Select(Answer).Aggregate((bool?)true, (one, two) => one & two),
            AnyOf any => any.Parts.Select(Answer).Aggregate((bool?)false, (one, two) => one | two),
            Not not => !Answer(not.Part),
            OnList on => on.List.Picks.Any(pick => pick.Customer == customer.Customer && pick.CountsOn(customer.Period.AsOf)),
            FactComparison fact => (fact.Comparison, fact.Fact.Measure.Of(customer)) switch
            {
                (Comparison.Missing, var value) => value is null,
                (_, null) => null,
                (Comparison.AtLeast, { } value) => value >= fact.Boundary,
                (Comparison.MoreThan, { } value) => value > fact.Boundary,
                (Comparison.AtMost, { } value) => value <= fact.Boundary,
                (Comparison.LessThan, { } value) => value < fact.Boundary,
                (_, { } value) => value == fact.Boundary,
            },
            _ => null,
        };
    }
}
