using System.Text.Json;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;
using static CustomerManagement.Domain.Tests.Support.Fixtures;

namespace CustomerManagement.Domain.Tests.Movement;

/// <summary>Where a customer was, and what is told when that changes.</summary>
public sealed class SegmentHistoryTests
{
    private static readonly SegmentHistory<Level> _none = new(LevelScheme.Customer, "Levels");
    private static readonly SegmentHistory<Level> _two = _none.With(Level.Low, Date("2024-01-01"), "first").With(Level.High, Date("2024-03-01"), "bought much");

    [Theory]
    [InlineData("2023-12-31", null)]
    [InlineData("2024-01-01", Level.Low)]
    [InlineData("2024-02-29", Level.Low)]
    [InlineData("2024-03-01", Level.High)]
    [InlineData("9999-12-31", Level.High)]
    public void Every_day_from_the_first_on_has_one_segment(string day, Level? expected) => Assert.Equal(expected, _two.AsOf(Date(day))?.Segment);

    /// <summary>B from day 0; A decided and recorded on day 10, which turns out to have been wrong: decided anew from the membership of the day before, it is B as ever.</summary>
    [Fact]
    public void A_day_that_is_corrected_back_is_one_more_stay_of_that_day()
    {
        var policy = new StabilityPolicy<Level>(LevelScheme.Order);
        var (start, later) = (Date("2024-01-01"), Date("2024-01-11"));
        var first = policy.Decide(null, new LevelScheme(10, 100).Decide(1, start));
        var wrong = policy.Decide(first.Membership, new LevelScheme(10, 100).Decide(1000, later));
        var history = new SegmentHistory<Level>(LevelScheme.Customer, first.Decision.Basis.Scheme).With(first).With(wrong);
        var corrected = history.With(policy.Decide(first.Membership, new LevelScheme(10, 100).Decide(1, later)));
        Assert.Equal([(Level.Low, start), (Level.High, later), (Level.Low, later)], corrected.Stays.Select(stay => (stay.Segment, stay.From)));
        Assert.Equal(Level.Low, corrected.AsOf(later)!.Segment);
    }

    [Fact]
    public void Events_come_from_comparing()
    {
        var (customer, at) = (LevelScheme.Customer, Noon);
        var entered = new CustomerEnteredSegment(customer, "Levels", "Low", null, Date("2024-01-01"), "first", at);
        IDomainEvent[] changed =
        [
            new CustomerLeftSegment(customer, "Levels", "Low", "High", Date("2024-03-01"), "bought much", at),
            new CustomerEnteredSegment(customer, "Levels", "High", "Low", Date("2024-03-01"), "bought much", at),
        ];
        Assert.Equal([entered, .. changed], _two.EventsSince(null, at));
        Assert.Equal([entered, .. changed], _two.EventsSince(_none, at));
        Assert.Equal(changed, _two.EventsSince(_none.With(Level.Low, Date("2024-01-01"), "first"), at));
        Assert.Empty(_two.EventsSince(_two, at));
    }

    [Fact]
    public void An_unchanged_run_records_nothing_and_a_correction_is_one_more_stay()
    {
        Assert.Same(_two, _two.With(Level.High, Date("2024-03-01"), "again"));
        Assert.Same(_two, _two.With(Level.High, Date("2024-05-01"), "again"));
        var corrected = _two.With(Level.Middle, Date("2024-03-01"), "a return came in");
        Assert.Equal(Level.Middle, corrected.AsOf(Date("2024-03-01"))!.Segment);
        Assert.Equal(["High", "Middle"], corrected.EventsSince(_two, Noon).Select(happened => happened is CustomerLeftSegment left ? left.Segment : ((CustomerEnteredSegment)happened).Segment));
    }

    [Fact]
    public void What_does_not_follow_is_refused()
    {
        var elsewhere = new SegmentHistory<Level>(new("2"), "Levels");
        var policy = new StabilityPolicy<Level>(LevelScheme.Order);
        Assert.Throws<ArgumentException>("date", () => _two.With(Level.Low, Date("2024-02-29"), "too early"));
        Assert.Throws<ArgumentException>("date", () => _two.With(Level.High, Date("2024-02-29"), "too early, and the same"));
        Assert.Throws<ArgumentException>("reason", () => _two.With(Level.Low, Date("2024-04-01"), " "));
        Assert.Throws<ArgumentException>("decided", () => elsewhere.With(policy.Decide(null, new LevelScheme(1, 2).Decide(1, Date("2024-01-01")))));
        Assert.Throws<ArgumentException>("decided", () => new SegmentHistory<Level>(LevelScheme.Customer, "Other").With(policy.Decide(null, new LevelScheme(1, 2).Decide(1, Date("2024-01-01")))));
        Assert.Throws<ArgumentException>("earlier", () => _two.EventsSince(_two.With(Level.Low, Date("2024-04-01"), "later"), Noon));
        Assert.Throws<ArgumentException>("earlier", () => _two.EventsSince(elsewhere, Noon));
        Assert.Throws<ArgumentException>("earlier", () => _two.EventsSince(_none.With(Level.Middle, Date("2024-01-01"), "another first"), Noon));
        Assert.Throws<ArgumentException>("stays", () => new SegmentHistory<Level>(LevelScheme.Customer, "Levels", [_two.Stays[1], _two.Stays[0]]));
        Assert.Throws<ArgumentException>("stays", () => new SegmentHistory<Level>(LevelScheme.Customer, "Levels", [_two.Stays[0], _two.Stays[0]]));
        Assert.Throws<ArgumentException>("stays", () => new SegmentHistory<Level>(LevelScheme.Customer, "Levels", [null!]));
        Assert.Throws<ArgumentOutOfRangeException>("keptBy", () => new SegmentStay<Level>(Level.Low, Date("2024-01-01"), "first", null, (StabilityReason)8));
    }

    /// <summary>A run a day: the history is what the memberships were, every event has its counterpart, and all of it can be stored.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void A_history_says_what_the_memberships_said(int seed)
    {
        var random = new Random(seed);
        var policy = new StabilityPolicy<Level>(LevelScheme.Order, new StabilityOptions { LeaveBand = 0.05m, Grace = Period.FromDays(random.Next(4)) });
        var scheme = new LevelScheme(100, 200);
        var day = Date("2024-01-01");
        var days = new List<(LocalDate Day, SegmentMembership<Level> Membership)>();
        var history = _none;
        for (var i = 0; i < 8; i++)
        {
            day = day.PlusDays(random.Next(3));
            var decided = policy.Decide(days.Count > 0 ? days[^1].Membership : null, scheme.Decide(random.Next(80, 220), day));
            days.Add((day, decided.Membership));
            var after = history.With(decided);
            Assert.Same(after, after.With(decided));
            Assert.Equal(decided.Reason is StabilityReason.First or StabilityReason.Changed, after != history);
            Assert.Equal(after == history ? 0 : history == _none ? 1 : 2, after.EventsSince(history, Noon).Count);
            history = after;
        }

        Assert.All(days.GroupBy(run => run.Day), runs => Assert.Equal(runs.Last().Membership.Segment, history.AsOf(runs.Key)!.Segment));
        var events = history.EventsSince(null, Noon);
        var entered = events.OfType<CustomerEnteredSegment>().ToList();
        Assert.Equal(
            entered.Skip(1).Select(happened => (happened.From!, happened.Segment, happened.On, happened.Reason)),
            events.OfType<CustomerLeftSegment>().Select(happened => (happened.Segment, happened.To, happened.On, happened.Reason)));
        Assert.Equal(history.Stays.Select(stay => (stay.Segment.ToString(), stay.From)), entered.Select(happened => (happened.Segment, happened.On)));
        Assert.All(entered, happened => Assert.True(happened.KeptBy is StabilityReason.First or StabilityReason.Changed));
        Assert.Equal(history.Stays.Select(stay => stay.Decision!.Explanation), entered.Select(happened => happened.Decision!.Explanation));
        if (seed % 16 == 0)
        {
            Assert.All(entered, happened => Assert.Equal(happened, JsonSerializer.Deserialize<CustomerEnteredSegment>(JsonSerializer.Serialize(happened))));
            Assert.Equal(history, JsonSerializer.Deserialize<SegmentHistory<Level>>(JsonSerializer.Serialize(history)));
        }
    }
}
