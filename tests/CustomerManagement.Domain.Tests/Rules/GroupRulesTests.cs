using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using NodaTime;
using static CustomerManagement.Domain.Tests.Support.Fixtures;
using static CustomerManagement.Domain.Tests.Support.RuleFixtures;

namespace CustomerManagement.Domain.Tests.Rules;

/// <summary>Who is in a group, and why.</summary>
public sealed class GroupRulesTests
{
    private static readonly AnalysisPeriod _period = new(new LocalDate(2024, 12, 31));
    private static readonly CustomerMetrics _buyer = MetricsOf(_period, Buys("1", "2024-10-01", 100), Buys("1", "2024-12-01", 50));

    // Contacted, but without any purchase: days since the last purchase are unknown.
    private static readonly CustomerMetrics _contacted = MetricsOf(_period, new ContactMade(new CustomerId("2"), Date("2024-12-01"), ContactKind.Call));

    private static readonly FactCatalogue _facts = FactsOfEveryUnit(_period);

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
        Assert.Equal(1, verdicts[1].Trace.Condition!.Distance);
    }

    [Fact]
    public void A_verdict_says_dates_answers_and_words_as_such()
    {
        var rule = new AllOf(
            new FactComparison(Fact("first-purchase"), Comparison.LessThan, new LocalDate(2024, 11, 1)), new FactComparison(Fact("size"), "large"),
            new Not(new FactComparison(Fact("stage"), "Lost")), new Not(new FactComparison(Fact("grows"), answer: true)));
        Assert.Equal(
            "first-purchase 2024-10-01 is below 2024-11-01 and size large is exactly large and stage Loyal is not Lost",
            Evaluated(new AllOf([.. rule.Parts.Take(3)]), _buyer).Trace.ToString());
        Assert.Equal("there is no grows", Evaluated(rule, _buyer).Trace.ToString());
    }

    [Theory]
    [InlineData("2024-12-30", null, Truth.True)]
    [InlineData("2024-12-31", null, Truth.True)]
    [InlineData("2025-01-01", null, Truth.False)]
    [InlineData(null, "2025-01-01", Truth.True)]
    [InlineData(null, "2024-12-31", Truth.False)]
    public void Who_is_picked_by_hand_is_on_the_list_from_the_first_date_until_the_end(string? from, string? until, Truth expected)
    {
        var list = new HandPickedList("gold", [new HandPick(_buyer.Customer, "Lee Min-ho asked for it", from is null ? null : Date(from), until is null ? null : Date(until))]);
        var verdict = Evaluated(new OnList(list), _buyer);
        Assert.Equal(expected, verdict.Outcome);
        Assert.Equal(verdict, JsonSerializer.Deserialize<GroupVerdict>(JsonSerializer.Serialize(verdict)));
        Assert.Equal(expected == Truth.True ? "Lee Min-ho asked for it" : null, verdict.Trace.Pick?.Reason);
        Assert.DoesNotContain("Lee", $"{verdict}{verdict.Trace}{list.Picks[0]}", StringComparison.Ordinal);
        Assert.Equal(Truth.False, Evaluated(new OnList(list), _contacted).Outcome);
    }

    [Fact]
    public void A_list_has_a_customer_once_and_a_pick_counts_on_a_date_at_least()
    {
        _ = Assert.Throws<ArgumentException>("picks", () => new HandPickedList("gold", [new HandPick(new("1"), "a"), new HandPick(new("1"), "b")]));
        _ = Assert.Throws<ArgumentException>("until", () => new HandPick(new("1"), "a", Date("2024-01-02"), Date("2024-01-02")));
    }

    [Fact]
    public void Of_exclusive_groups_the_first_that_holds_is_taken_and_what_might_go_before_is_named()
    {
        var rules = new GroupRules([new("a", 1, _holds), new("b", 1, _unknown), new("c", 1, _fails), new("d", 1, _holds)], exclusive: ["c", "b", "d", "a"]);
        var verdict = rules.Exclusive!.Choose(_buyer);
        Assert.Equal(("d", "b"), (verdict.Group, Assert.Single(verdict.Perhaps)));
        Assert.Equal(verdict, JsonSerializer.Deserialize<ExclusiveVerdict>(JsonSerializer.Serialize(verdict)));
        Assert.Equal("a", rules.Without("d").Exclusive!.Choose(_buyer).Group);
        Assert.Null(rules.Without("d").Without("a").Exclusive!.Choose(_buyer).Group);
        _ = Assert.Throws<ArgumentException>("exclusive", () => new GroupRules(rules.Groups, exclusive: ["a", "a"]));
        _ = Assert.Throws<ArgumentException>("exclusive", () => new GroupRules(rules.Groups, exclusive: ["e"]));
        _ = Assert.Throws<ArgumentException>("exclusive", () => new GroupRules(rules.Groups, exclusive: []));
    }

    [Fact]
    public void A_fact_is_compared_with_what_it_is()
    {
        _ = Assert.Throws<ArgumentException>("fact", () => new FactComparison(Fact("size"), Comparison.EqualTo, 1));
        _ = Assert.Throws<ArgumentException>("fact", () => new FactComparison(Fact("amount"), answer: true));
        _ = Assert.Throws<ArgumentException>("fact", () => new FactComparison(Fact("amount"), Comparison.AtLeast, new LocalDate(2024, 1, 1)));
        _ = Assert.Throws<ArgumentException>("choice", () => new FactComparison(Fact("size"), "huge"));
        _ = Assert.Throws<ArgumentException>("choice", () => new FactComparison(Fact("amount"), "huge"));
        _ = Assert.Throws<ArgumentOutOfRangeException>("unit", () => new CustomerFact("x", FactUnit.Choice, Fact("size").Labels, CustomerMeasures.Amount));
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

    private static FactComparison Compared(string fact, Comparison comparison, decimal boundary) =>
        new(Fact(fact), comparison, boundary);

    private static CustomerFact Fact(string name) => _facts.TryFind(name, out var found) ? found : throw new ArgumentException("No such fact.", nameof(name));
}
