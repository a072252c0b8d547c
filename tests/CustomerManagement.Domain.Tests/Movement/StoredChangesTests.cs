using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Movement;

/// <summary>What comes back from a store says what was said, or is refused: a part that is gone is no first member of an enum and no first of January of the year 1.</summary>
public sealed class StoredChangesTests
{
    private static readonly CustomerId _customer = new("secret-7");
    private static readonly LocalDate _asOf = new(2024, 12, 31);
    private static readonly HandPickedList _gold = new("gold", [new HandPick(_customer, "secret reason", until: new LocalDate(2025, 1, 4), by: "secret user")]);
    private static readonly GroupRules _rules = new([new GroupRule("vip", 2, new OnList(_gold)), new GroupRule("base", 1, new Not(new InGroup("vip")))], ["vip", "base"]);
    private static readonly AbcBoundaries _boundaries = new(new CalibrationBasis("ABC", 1, new AnalysisPeriod(_asOf), Currency.None, 9), 50, 20);
    private static readonly CustomerOutlook _outlook = new(
        new CustomerFacts(_customer, [Sale(30.50m, 100), Sale(30, 50)]), new AnalysisPeriod(_asOf), Currency.None, ExchangeRateTable.Empty);

    public static TheoryData<string> Kinds => [.. Values.Keys];

    private static Dictionary<string, object> Values { get; } = new()
    {
        ["segment change"] = new AbcScheme().NextChange(_outlook, _boundaries)!,
        ["group change"] = _rules.NextChanges(_outlook)[0],
        ["exclusive change"] = _rules.Exclusive!.NextChange(_outlook)!,
        ["group verdict"] = _rules.Evaluate(_outlook.Now)[0],
        ["exclusive verdict"] = _rules.Exclusive!.Choose(_outlook.Now),
        ["tier kept"] = new AbcScheme().AmountToKeep(_outlook, _boundaries, _asOf.PlusDays(300))!,
        ["next tier"] = new AbcScheme().NextTier(Outlook(30), _boundaries)!,
        ["membership"] = new SegmentMembership<AbcTier>(_customer, AbcTier.A, _asOf, _asOf, new PendingChange<AbcTier>(AbcTier.B, _asOf)),
        ["pin"] = new SegmentPin<AbcTier>(_customer, AbcTier.A, "secret reason", "secret user", _asOf),
        ["stay"] = new SegmentStay<AbcTier>(AbcTier.A, _asOf, "imported"),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_that_must_be_there_may_be_gone(string kind)
    {
        var value = Values[kind];
        string[] mayBeGone = ["KeptBy", "Pending", "Until", "EstimatedOn", "Outcome", .. value is SegmentStay<AbcTier> ? (string[])["Decision"] : []];
        var json = JsonSerializer.SerializeToNode(value, value.GetType())!.AsObject();
        Assert.Equal(value, json.Deserialize(value.GetType()));
        foreach (var name in json.Select(part => part.Key).Except(mayBeGone))
        {
            var torn = (JsonObject)json.DeepClone();
            _ = torn.Remove(name);
            Assert.True(Record.Exception(() => torn.Deserialize(value.GetType())) is JsonException or ArgumentException, $"{kind} was read without {name}.");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_text_is_the_same_in_every_culture_and_names_nobody(string kind)
    {
        if (Values[kind] is SegmentMembership<AbcTier> or SegmentStay<AbcTier>)
        {
            return;
        }

        var before = CultureInfo.CurrentCulture;
        try
        {
            var texts = ((string[])["en-US", "tr-TR", "de-DE", "ar-SA"]).Select(culture =>
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                return Values[kind].ToString()!;
            }).Distinct().ToList();
            Assert.DoesNotContain("secret", Assert.Single(texts), StringComparison.Ordinal);
            Assert.DoesNotContain("ValueList", texts[0], StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Changes_agree_with_their_verdicts()
    {
        var segment = (SegmentChange<AbcTier>)Values["segment change"];
        _ = Assert.Throws<ArgumentException>("decision", () => new SegmentChange<AbcTier>(segment.On.PlusDays(1), segment.From, segment.Decision, segment.Cause));
        _ = Assert.Throws<ArgumentException>("decision", () => new SegmentChange<AbcTier>(segment.On, segment.Decision.Segment, segment.Decision, segment.Cause));
        var group = (GroupChange)Values["group change"];
        Assert.Equal(new LocalDate(2025, 1, 4), group.On);
        _ = Assert.Throws<ArgumentException>("verdict", () => new GroupChange(group.On.PlusDays(-1), group.From, group.Verdict, group.Cause, group.Lists));
        _ = Assert.Throws<ArgumentException>("verdict", () => new GroupChange(group.On, group.Verdict.Outcome, group.Verdict, group.Cause, group.Lists));
        _ = Assert.Throws<ArgumentOutOfRangeException>("from", () => new GroupChange(group.On, (Truth)3, group.Verdict, group.Cause, group.Lists));
        var exclusive = (ExclusiveChange)Values["exclusive change"];
        Assert.Equal("2025-01-04, from vip: base because is not in vip", exclusive.ToString());
        _ = Assert.Throws<ArgumentException>("verdict", () => new ExclusiveChange(exclusive.On.PlusDays(1), exclusive.From, exclusive.Verdict));
        _ = Assert.Throws<ArgumentException>(() => new ExclusiveVerdict(default, _asOf, []));
        _ = Assert.Throws<ArgumentException>(() => new ExclusiveVerdict(_customer, _asOf, []));
    }

    /// <summary>A day of another calendar was stored with its own year, and came back as another day.</summary>
    [Fact]
    public void A_day_of_another_calendar_is_the_same_day_in_a_store()
    {
        var verdict = (GroupVerdict)Values["group verdict"];
        var hebrew = new GroupVerdict(_customer, _asOf.WithCalendar(CalendarSystem.HebrewCivil), verdict.Group, verdict.Version, verdict.Trace);
        Assert.Equal(verdict, hebrew);
        Assert.Equal(verdict, JsonSerializer.Deserialize<GroupVerdict>(JsonSerializer.Serialize(hebrew)));
        var decision = new AbcScheme().Classify(_outlook.Now, _boundaries);
        Assert.Equal(decision, new Decision<AbcTier>(
            _customer, _asOf.WithCalendar(CalendarSystem.Coptic), decision.Basis, decision.Segment, decision.Explanation, decision.Better, decision.Worse));
        var pending = new PendingChange<AbcTier>(AbcTier.A, _asOf.WithCalendar(CalendarSystem.Julian));
        Assert.Equal(_asOf, JsonSerializer.Deserialize<PendingChange<AbcTier>>(JsonSerializer.Serialize(pending))!.Since);
    }

    private static CustomerOutlook Outlook(decimal amount) => new(new CustomerFacts(_customer, [Sale(amount, 100)]), new AnalysisPeriod(_asOf), Currency.None, ExchangeRateTable.Empty);

    private static Purchase Sale(decimal amount, int daysBefore) => new(_customer, _asOf.PlusDays(-daysBefore), new Money(amount, Currency.None));
}
