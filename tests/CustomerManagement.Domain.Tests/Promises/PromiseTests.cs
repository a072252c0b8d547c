using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Tests.Calendars;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Promises;

public sealed class PromiseTests
{
    private static readonly Instant _start = Instant.FromUtc(2024, 6, 7, 8, 0);

    private static readonly EscalationStep[] _ladder =
    [
        new(Duration.FromHours(-4), StaffRole.Salesperson), new(Duration.Zero, StaffRole.RelationshipManager), new(Duration.FromHours(8), StaffRole.Manager),
    ];

    [Theory]
    [InlineData(19.9, "Open", "")]
    [InlineData(20, "Open", "0")]
    [InlineData(23.9, "Open", "0")]
    [InlineData(24, "Broken", "1")]
    [InlineData(31.9, "Broken", "1")]
    [InlineData(32, "Broken", "1 2")]
    [InlineData(1000, "Broken", "1 2")]
    public void Looked_at_once_it_fires_what_is_due_and_no_warning_after_the_deadline(double hours, string state, string fired) =>
        Assert.Equal((state, fired), Seen(Promise().PassedTo(Hour(hours))));

    [Fact]
    public void Each_step_fires_once_however_often_it_is_looked_at_and_whatever_the_clock_does()
    {
        var promise = new[] { 20, 20, 21, 5, 25, 24, 1, 40, 40, 2, 50 }.Aggregate(Promise(), (given, hour) => given.PassedTo(Hour(hour)));
        Assert.Equal(("Broken", "0 1 2"), Seen(promise));
        Assert.Equal([Hour(20), Hour(24), Hour(32)], promise.Fired.Select(step => step.DueAt));
        Assert.Equal([Hour(20), Hour(25), Hour(40)], promise.Fired.Select(step => step.FiredAt));
        Assert.Null(promise.NextDue);
    }

    [Fact]
    public void What_is_due_next_is_known_without_looking_back()
    {
        var promise = Promise();
        Assert.Equal(Hour(20), promise.NextDue);
        Assert.Equal(Hour(24), promise.PassedTo(Hour(20)).NextDue);
        Assert.Equal(Hour(32), promise.PassedTo(Hour(24)).NextDue);
        Assert.Null(promise.Done(Hour(3)).NextDue);
        Assert.Null(promise.Paused(Hour(3)).NextDue);
    }

    [Theory]
    [InlineData(23.9, "Kept", 23.9)]
    [InlineData(24, "Broken", 24)]
    [InlineData(30, "Broken", 24)]
    public void It_is_kept_before_its_deadline_and_broken_from_it_on_whatever_is_noted_later(double done, string state, double ended)
    {
        var promise = Promise().Done(Hour(done));
        Assert.Equal((state, Hour(ended), Hour(done)), (promise.State.ToString(), promise.EndedAt, promise.DoneAt));
        var later = promise.Done(Hour(1)).Paused(Hour(2)).Resumed(Hour(99)).FallenAway(Hour(3)).PassedTo(Hour(500));
        Assert.Equal(promise, later);
    }

    /// <summary>An answer that is recorded after the miss, with an earlier moment, does not mend it.</summary>
    [Fact]
    public void A_miss_that_was_found_stays()
    {
        var promise = Promise().PassedTo(Hour(25)).Done(Hour(10));
        Assert.Equal((PromiseState.Broken, Hour(24), Hour(10)), (promise.State, promise.EndedAt, promise.DoneAt));
        Assert.Null(promise.NextDue);
    }

    [Fact]
    public void Merged_it_tells_nobody_any_more()
    {
        var promise = Promise().FallenAway(Hour(10));
        Assert.Equal((PromiseState.Void, Hour(10), null), (promise.State, promise.EndedAt, promise.DoneAt));
        Assert.Same(promise, promise.PassedTo(Hour(100)).Done(Hour(100)));
        Assert.Equal(PromiseState.Broken, Promise().FallenAway(Hour(24)).State);
    }

    [Fact]
    public void A_pause_moves_all_that_is_to_come_and_nothing_that_was()
    {
        var promise = Promise().PassedTo(Hour(20)).Paused(Hour(21)).PassedTo(Hour(90));
        Assert.Equal(("Open", "0"), Seen(promise));
        promise = promise.Resumed(Hour(100));
        Assert.Equal(Hour(103), promise.NextDue);
        Assert.Equal(("Broken", "0 1"), Seen(promise.PassedTo(Hour(103))));
    }

    [Fact]
    public void Escalation_after_the_deadline_is_counted_in_the_promise_s_hours()
    {
        var hours = TimeTable.Calendar("Asia/Seoul", "Mon-Fri 09:00-18:00");
        var promise = new Promise(
            PromiseKind.Answer,
            new PolicyReference("p", 1),
            new PromiseClock(Instant.FromUtc(2024, 6, 7, 0, 0), new PromiseTerms(Duration.FromHours(8), hours)),
            [new(Duration.FromHours(2), StaffRole.Manager)]);
        Assert.Equal(Instant.FromUtc(2024, 6, 10, 1, 0), promise.PassedTo(Instant.FromUtc(2024, 6, 7, 8, 0)).NextDue);
    }

    /// <summary>Any order of looks, pauses and answers, clock jumps among them: the ledger only grows, each step fires once, an ended promise never changes its end.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void The_ledger_only_grows((byte Command, ushort Hour)[] commands)
    {
        var promise = Promise();
        foreach (var (command, hour) in commands)
        {
            var before = promise;
            var at = Hour(hour % 120);
            promise = (command % 6) switch
            {
                0 => promise.Done(at),
                1 when promise.Clock.Pauses.Count == 0 || at >= promise.Clock.Pauses[^1].Until => promise.Paused(at),
                2 when promise.Clock.IsPaused && at >= promise.Clock.Pauses[^1].From => promise.Resumed(at),
                3 => promise.FallenAway(at),
                _ => promise.PassedTo(at),
            };
            Assert.Equal(before.Fired, promise.Fired.Take(before.Fired.Count));
            Assert.Equal(promise.Fired.Count, promise.Fired.Select(step => step.Number).Distinct().Count());
            Assert.All(promise.Fired, step => Assert.True(step.FiredAt >= step.DueAt));
            Assert.True(before.State == PromiseState.Open || (before.State, before.EndedAt) == (promise.State, promise.EndedAt));
            Assert.True(before.DoneAt is null || before.DoneAt == promise.DoneAt);
            Assert.Equal(promise.State == PromiseState.Open, promise.EndedAt is null);
            Assert.True(promise.State != PromiseState.Broken || promise.EndedAt == promise.Clock.Due);
        }
    }

    [Fact]
    public void What_is_no_promise_is_refused()
    {
        Assert.Throws<ArgumentException>("steps", () => new Promise(PromiseKind.Answer, new PolicyReference("p", 1), Clock(), [new(Duration.FromHours(-25), StaffRole.Manager)]));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => new Promise((PromiseKind)9, new PolicyReference("p", 1), Clock()));
        Assert.Throws<ArgumentOutOfRangeException>("version", () => new PolicyReference("p", 0));
        Assert.Throws<ArgumentException>("id", () => new PolicyReference(" ", 1));
        Assert.Throws<ArgumentOutOfRangeException>("offset", () => new EscalationStep(PromiseTerms.Most + Duration.Epsilon, StaffRole.Manager));
        Assert.Throws<ArgumentOutOfRangeException>("to", () => new EscalationStep(Duration.Zero, (StaffRole)99));
    }

    private static Promise Promise() => new(PromiseKind.Answer, new PolicyReference("answer", 1), Clock(), _ladder);

    private static PromiseClock Clock() => new(_start, new PromiseTerms(PromiseTerms.DefaultAnswer));

    private static Instant Hour(double hours) => _start + Duration.FromHours(hours);

    private static (string State, string Fired) Seen(Promise promise) => (promise.State.ToString(), string.Join(' ', promise.Fired.Select(step => step.Number)));
}
