using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Rules;

public sealed class GroupOutlookTests
{
    [Property(Arbitrary = [typeof(OutlookCases)], MaxTest = Laws.SlowCases)]
    public void Each_group_changes_when_making_out_every_single_day_says_so(OutlookCase customer)
    {
        var rules = new GroupRules(Enumerable.Range(0, 5).Select(i => new GroupRule($"{i}", 1, RandomRule(customer.Random, 2, i))), exclusive: ["3", "0", "4"]);
        var model = customer.Model().ToList();
        var days = model.Select(rules.Evaluate).ToList();
        var expected = Enumerable.Range(0, 5)
            .Select(group => days.Select(day => day[group]).FirstOrDefault(verdict => verdict.Outcome != days[0][group].Outcome))
            .OfType<GroupVerdict>();
        var changes = rules.NextChanges(customer.Outlook());
        var chosen = model.Select(rules.Exclusive!.Choose).ToList();
        var change = rules.Exclusive.NextChange(customer.Outlook());
        Assert.Equal(chosen.Find(day => day.Group != chosen[0].Group), change?.Verdict);
        Assert.True(change is null || (change.On == change.Verdict.AsOf && change.From == chosen[0].Group));
        Assert.Equal(expected, changes.Select(change => change.Verdict));
        Assert.All(changes, change =>
        {
            Assert.Equal((change.Verdict.AsOf, days[0].Single(verdict => verdict.Group == change.Verdict.Group).Outcome), (change.On, change.From));
            Assert.True(!customer.IsSampled || change == JsonSerializer.Deserialize<GroupChange>(JsonSerializer.Serialize(change)));
            Assert.True(change.Cause.Turned.Count + change.Cause.LeftPeriod.Count + change.Cause.LeftPreviousPeriod.Count > 0 || AsksForAnother(change.Verdict.Trace));
        });
    }

    [Fact]
    public void The_day_on_which_silence_has_lasted_long_enough()
    {
        var rules = new GroupRulesReader(FactCatalogue.Figures).Read(
            """
            { "format": 1, "groups": [
              { "id": "silent", "version": 2, "when": { "fact": "days-since-last-purchase", "is": "moreThan", "value": 90 } },
              { "id": "never", "version": 1, "when": { "fact": "amount", "is": "moreThan", "value": 1000 } },
              { "id": "wanted", "version": 1, "when": { "not": { "group": "silent" } } } ] }
            """);
        var facts = new CustomerFacts(new CustomerId("1"), [Fixtures.Buys("1", "2024-12-01", 50)]);
        var outlook = new CustomerOutlook(facts, new AnalysisPeriod(Fixtures.Date("2024-12-31")), Currency.None, ExchangeRateTable.Empty);
        var changes = rules.NextChanges(outlook);
        Assert.Equal(
            [("silent", Fixtures.Date("2025-03-02"), Truth.False, Truth.True), ("wanted", Fixtures.Date("2025-03-02"), Truth.True, Truth.False)],
            changes.Select(change => (change.Verdict.Group, change.On, change.From, change.Verdict.Outcome)));
        Assert.Equal("days since the last purchase 91 is above 90", Assert.Single(changes[0].Cause.Turned).ToString());
        Assert.Empty(changes[1].Cause.Turned);
        Assert.Empty(new GroupRules([]).NextChanges(outlook));
    }

    [Fact]
    public void Who_is_picked_by_hand_leaves_when_that_ends_and_what_the_host_said_stays()
    {
        var (customer, score) = (new CustomerId("1"), new HostFigure("score"));
        var list = new HandPickedList("gold", [new HandPick(customer, "a reason", until: Fixtures.Date("2025-02-01"))]);
        var high = new CustomerFact("score", FactUnit.Count, new("score", "评分", "評分", "점수"), score.Measure);
        var rules = new GroupRules([new GroupRule("gold", 1, new OnList(list)), new GroupRule("high", 1, new FactComparison(high, Comparison.AtLeast, 7))]);
        var outlook = new CustomerOutlook(new CustomerFacts(customer, []), new AnalysisPeriod(Fixtures.Date("2024-12-31")), Currency.None, ExchangeRateTable.Empty);
        Assert.Equal(
            [("gold", Fixtures.Date("2025-02-01"), Truth.True, Truth.False)],
            rules.NextChanges(outlook.With(score, 7)).Select(change => (change.Verdict.Group, change.On, change.From, change.Verdict.Outcome)));
        Assert.Equal(["gold"], Assert.Single(rules.NextChanges(outlook.With(score, 7))).Lists);
        Assert.Equal(7, outlook.With(score, 7).DaysToCome().Last()[score]);
        Assert.Null(outlook.DaysToCome().Last()[score]);
    }

    /// <summary>The day on which the only fact of a kind leaves the period names it.</summary>
    [Fact]
    public void Every_kind_of_fact_is_told_when_it_leaves()
    {
        var (customer, date) = (new CustomerId("1"), Fixtures.Date("2024-05-01"));
        Fact[] facts =
        [
            new Purchase(customer, date, new Money(1, Currency.None)), new Purchase(customer, date, new Money(-1, Currency.None)), new ContactMade(customer, date, ContactKind.Call),
            new ServingCost(customer, date, new Money(1, Currency.None)), new AttitudeStated(customer, date, AttitudeTopic.Brand, AttitudeLevel.Positive), new CompetitorPurchase(customer, date),
        ];
        Assert.Equal(typeof(Fact).Assembly.GetExportedTypes().Where(type => type.BaseType == typeof(Fact)).ToHashSet(), facts.Select(fact => fact.GetType()).ToHashSet());
        var rules = new GroupRulesReader(FactCatalogue.Figures).Read(
            """{ "format": 1, "groups": [ { "id": "any", "version": 1, "when": { "fact": "facts-in-period", "is": "atLeast", "value": 1 } } ] }""");
        var outlook = new CustomerOutlook(new CustomerFacts(customer, facts), new AnalysisPeriod(Fixtures.Date("2024-12-31")), Currency.None, ExchangeRateTable.Empty);
        Assert.Equal(Enum.GetValues<FactKind>(), Assert.Single(rules.NextChanges(outlook)).Cause.LeftPeriod.Select(fact => fact.Kind));
    }

    private static bool AsksForAnother(RuleTrace trace) => trace.Kind == RuleKind.Group || trace.Parts.Any(AsksForAnother);

    private static Rule RandomRule(Random random, int depth, int before) => (depth == 0 ? 3 + random.Next(3) : random.Next(6)) switch
    {
        0 => new AllOf(RandomRule(random, depth - 1, before), RandomRule(random, depth - 1, before)),
        1 => new AnyOf(RandomRule(random, depth - 1, before), RandomRule(random, depth - 1, before)),
        2 => new Not(RandomRule(random, depth - 1, before)),
        3 => new InGroup($"{random.Next(-1, before)}"),
        _ => new FactComparison(
            FactCatalogue.Figures.Facts[random.Next(FactCatalogue.Figures.Facts.Count)], (Comparison)random.Next(1, 7), random.Next(-2, 60)),
    };
}
