using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Tests.Calendars;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Promises;

/// <summary>What holds of every promise, in any calendar and whatever the clock of the host does.</summary>
[Properties(Arbitrary = [typeof(CalendarCases)])]
public sealed class PromiseLaws
{
    private static readonly WorkingCalendar _told = TimeTable.Calendar("America/New_York", "Mon-Fri 09:00-17:00");

    /// <summary>A host that looks at each moment that was named to it misses nothing and is told nothing twice.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void A_sweep_that_follows_what_is_due_next_fires_every_step_once_at_its_moment(CalendarCase given)
    {
        var promise = PromiseWalk.Begin(given, given.Minutes[0] % 900, _told);
        var deadline = promise.Clock.Due!.Value;
        var looks = 0;
        while (promise.NextDue is { } next)
        {
            promise = promise.PassedTo(next);
            Assert.True(!(promise.NextDue <= next), "what is due next is to come");
            Assert.True(++looks <= promise.Steps.Count + 1);
        }

        Assert.Equal((PromiseState.Broken, deadline), (promise.State, promise.EndedAt));
        Assert.Equal(Enumerable.Range(0, promise.Steps.Count), promise.Fired.Select(step => step.Number).Order());
        Assert.All(promise.Fired, step => Assert.Equal(step.DueAt, step.FiredAt));
        Assert.All(promise.Fired, step => Assert.Equal(promise.Steps[step.Number].IsWarning, step.DueAt < deadline));
    }

    /// <summary>Looked at again and again, at the same moment or at earlier ones, it stays the same value: no step fires a second time.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void Looking_again_changes_nothing(CalendarCase given, ushort[] looks)
    {
        var promise = PromiseWalk.Begin(given, given.Minutes[0] % 900, _told);
        var latest = promise.Clock.Start - Duration.Epsilon;
        foreach (var look in looks)
        {
            var at = given.At(look % (2 * CalendarCase.Span));
            var after = promise.PassedTo(at);
            Assert.Same(after, after.PassedTo(at));
            Assert.True(at > latest || ReferenceEquals(promise, after));
            (promise, latest) = (after, Instant.Max(latest, at));
        }
    }

    /// <summary>Once a miss was found, nothing that is recorded later takes it back, and it ended at its deadline.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void A_miss_stays_whatever_follows(CalendarCase given, (byte Command, ushort Minute)[] commands)
    {
        var before = PromiseWalk.Begin(given, given.Minutes[0] % 900, _told);
        var deadline = before.Clock.Due!.Value;
        var promise = before.PassedTo(deadline);
        foreach (var (command, minute) in commands)
        {
            promise = PromiseWalk.Step(promise, command, given.At(minute % CalendarCase.Span));
            Assert.Equal((PromiseState.Broken, deadline, before.Clock), (promise.State, promise.EndedAt, promise.Clock));
        }
    }
}
