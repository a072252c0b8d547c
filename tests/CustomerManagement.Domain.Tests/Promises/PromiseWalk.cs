using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Promises;

/// <summary>A promise in a random calendar, and what may happen to it.</summary>
internal static class PromiseWalk
{
    public static Promise Begin(CalendarCase given, int minutes, WorkingCalendar? told = null)
    {
        var allowed = Duration.FromMinutes(1 + minutes);
        return new Promise(
            PromiseKind.Answer,
            new PolicyReference("walk", 1),
            new PromiseClock(given.From, new PromiseTerms(allowed, given.Calendar)),
            [
                new(-allowed / 2, StaffRole.Salesperson, told), new(-allowed / 3, StaffRole.RelationshipManager), new(Duration.Zero, StaffRole.RelationshipManager, told),
                new(Duration.FromMinutes(90), StaffRole.Manager), new(Duration.FromMinutes(200), StaffRole.Manager, told),
            ]);
    }

    /// <summary>Time passes in half of the cases; a pause that does not fit is left out.</summary>
    public static Promise Step(Promise promise, byte command, Instant at) => (command % 8) switch
    {
        0 => promise.Done(at),
        1 => promise.FallenAway(at),
        2 when at >= (promise.Clock.Pauses.Count > 0 ? promise.Clock.Pauses[^1].Until ?? Instant.MaxValue : promise.Clock.Start) => promise.Paused(at),
        3 when promise.Clock.IsPaused && at >= promise.Clock.Pauses[^1].From => promise.Resumed(at),
        _ => promise.PassedTo(at),
    };
}
