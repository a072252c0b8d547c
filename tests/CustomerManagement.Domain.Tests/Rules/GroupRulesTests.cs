using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;
using static CustomerManagement.Domain.Tests.Support.Fixtures;

namespace CustomerManagement.Domain.Tests.Rules;

/// <summary>Who is in a group, and why.</summary>
public sealed class GroupRulesTests
{
    private static readonly AnalysisPeriod _period = new(new LocalDate(2024, 12, 31));
    private static readonly CustomerMetrics _buyer = MetricsOf(_period, Buys("1", "2024-10-01", 100), Buys("1", "2024-12-01", 50));

    // Contacted, but without any purchase: days since the last purchase are unknown.
    private static readonly CustomerMetrics _contacted = MetricsOf(_period, new ContactMade(new CustomerId("2"), Date("2024-12-01"), ContactKind.Call));

    private static readonly Rule _holds = Compared("amount", Comparison.AtLeast, 150);
    private static readonly Rule _fails = Compared("amount", Comparison.MoreThan, 150);
    private static readonly Rule _unknown = Compared("profit", Comparison.AtLeast, 0);

    public static TheoryData<string, Rule, Truth> Cases => new()
    {
        { "all hold", new AllOf(_holds, _holds), Truth.True },
        { "one fails", new AllOf(_holds, _fails, _unknown), Truth.False },
        { "one is unknown", new AllOf(_holds, _unknown), Truth.Unknown },
        { "any holds", new AnyOf(_fails, _unknown, _holds), Truth.True },
        { "any may hold", new AnyOf(_fails, _unknown), Truth.Unknown },
        { "none holds", new AnyOf(_fails, _fails), Truth.False },
        { "not what holds", new Not(_holds), Truth.False },
        { "not what fails", new Not(_fails), Truth.True },
        { "not what is unknown", new Not(_unknown), Truth.Unknown },
        { "missing", Compared("profit", Comparison.Missing, 0), Truth.True },
        { "not missing", Compared("amount", Comparison.Missing, 0), Truth.False },
        { "a group that is not there", new InGroup("gone"), Truth.Unknown },
        { "not in a group that is not there", new Not(new InGroup("gone")), Truth.Unknown },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_missing_is_unknown_and_not_false(string name, Rule rule, Truth expected)
    {
        Assert.NotEmpty(name);
        Assert.Equal(expected, Evaluated(rule, _buyer).Outcome);
    }

    [Fact]
    public void Nobody_who_never_bought_is_silent_for_long_or_not()
    {
        var silent = Compared("days-since-last-purchase", Comparison.MoreThan, 90);
        Assert.Equal(Truth.Unknown, Evaluated(silent, _contacted).Outcome);
        Assert.Equal(Truth.Unknown, Evaluated(new Not(silent), _contacted).Outcome);
        Assert.Equal(Truth.False, Evaluated(silent, _buyer).Outcome);
    }

    [Fact]
    public void A_verdict_says_why_and_when_and_by_which_version()
    {
        var groups = new GroupRules([new GroupRule("vip", 3, new AllOf(_holds, new Not(new InGroup("new")))), new GroupRule("new", 1, Compared("purchase-dates-ever", Comparison.AtMost, 1))]);
        var verdicts = groups.Evaluate(_buyer);
        Assert.Equal([("vip", 3, Truth.True), ("new", 1, Truth.False)], verdicts.Select(verdict => (verdict.Group, verdict.Version, verdict.Outcome)));
        Assert.All(verdicts, verdict => Assert.Equal((_buyer.Customer, _period.AsOf), (verdict.Customer, verdict.AsOf)));
        Assert.Equal("net amount in the period 150 is at least 150 and is not in new", verdicts[0].Trace.ToString());
        Assert.Equal("purchase dates ever 2 is above 1", verdicts[1].Trace.ToString());
    }

    [Fact]
    public void A_group_that_is_let_go_makes_others_unknown()
    {
        var groups = new GroupRules([new GroupRule("vip", 1, new InGroup("large")), new GroupRule("large", 1, _holds)]);
        Assert.Equal(Truth.True, groups.Evaluate(_buyer)[0].Outcome);
        Assert.Equal(Truth.Unknown, groups.Without("large").Evaluate(_buyer)[0].Outcome);
    }

    /// <summary>Each group asks twice for the one before: two to the power of a thousand ways lead to the first.</summary>
    [Fact]
    public void Many_ways_to_one_group_cost_nothing()
    {
        var groups = new GroupRules(
            [new GroupRule("0", 1, _holds), .. Enumerable.Range(1, 1000).Select(i => new GroupRule($"{i}", 1, new AllOf(new InGroup($"{i - 1}"), new InGroup($"{i - 1}"))))]);
        Assert.All(groups.Evaluate(_buyer), verdict => Assert.Equal(Truth.True, verdict.Outcome));
    }

    [Fact]
    public void Rules_in_code_have_the_same_limits_as_documents()
    {
        _ = Assert.Throws<ArgumentException>(() => new GroupRules([new GroupRule("a", 1, new InGroup("b")), new GroupRule("b", 1, new InGroup("a"))]));
        _ = Assert.Throws<ArgumentException>(() => new GroupRules([new GroupRule("a", 1, _holds), new GroupRule("a", 1, _holds)]));
        _ = Assert.Throws<ArgumentException>(() => new GroupRule("a", 1, Enumerable.Range(0, 32).Aggregate(_holds, (rule, _) => new Not(rule))));
        _ = Assert.Throws<ArgumentException>(() => new GroupRule("a", 1, new AllOf([.. Enumerable.Repeat(_holds, 10_000)])));
    }

    /// <summary>Kleene's laws, the trace as text and back, and the rule put out once more, on random rules and customers.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = Laws.Cases)]
    public void A_stored_verdict_gives_itself_again_and_turning_round_twice_changes_nothing(TestPopulation population, int seed)
    {
        var random = new Random(seed);
        var rule = RandomRule(random, 4);
        var other = RandomRule(random, 3);
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
        var groups = new GroupRules(Enumerable.Range(0, 4).Select(i => new GroupRule($"{i}", 1, i == 0 ? RandomRule(random, 3) : new AnyOf(RandomRule(random, 3), new Not(new InGroup($"{random.Next(i + 1) - 1}"))))));
        using var measured = population.Measure();
        using var inColumns = groups.Evaluate(measured);
        for (var i = 0; i < measured.Count; i++)
        {
            Assert.Equal(groups.Evaluate(measured[i]).Select(verdict => verdict.Outcome), groups.Groups.Select(group => inColumns.Of(group.Id)[i]));
        }
    }

    /// <summary>Every comparison at, below and above values that occur, and at the ends of what a decimal holds.</summary>
    [Fact]
    public void Columns_compare_at_every_boundary_as_decimals_do()
    {
        using var builder = new PopulationBuilder(_period);
        builder.AddPurchases<int>(
            Enumerable.Range(0, 200).ToArray(),
            Enumerable.Range(0, 200).Select(i => _period.AsOf.PlusDays(-4 * i).ToDateOnly()).ToArray(),
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

    private static FactComparison Compared(string fact, Comparison comparison, decimal boundary) =>
        new(FactCatalogue.Figures.TryFind(fact, out var found) ? found : throw new ArgumentException("No such fact.", nameof(fact)), comparison, boundary);

    private static GroupVerdict Evaluated(Rule rule, CustomerMetrics customer) => new GroupRules([new GroupRule("group", 1, rule)]).Evaluate(customer)[0];

    private static Rule RandomRule(Random random, int depth) => (depth == 0 ? 3 : random.Next(5)) switch
    {
        0 => new AllOf([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomRule(random, depth - 1))]),
        1 => new AnyOf([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomRule(random, depth - 1))]),
        2 => new Not(RandomRule(random, depth - 1)),
        _ => new FactComparison(
            FactCatalogue.Figures.Facts[random.Next(FactCatalogue.Figures.Facts.Count)], (Comparison)random.Next(1, 7), random.Next(-2, 20)),
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
