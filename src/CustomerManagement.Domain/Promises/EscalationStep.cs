using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Promises;

/// <summary>
/// A step of escalation: who is told when, counted from the deadline in the promise's own hours and put into the working hours of those who are told. Immutable and compared by
/// value, its calendar by reference.
/// </summary>
/// <remarks>
/// With hours of its own, a step from the deadline on fires at the first open moment at or after its moment. A warning fires at its moment when that is open; else at the next
/// opening, if that is before the deadline; else in the last open minute before its moment, but not before the promise began. A step for which there is no such time, as its calendar
/// has no more open hours within its search days, fires at its moment, so that none is lost.
/// While the clock stands still the deadline is not known, and a warning whose moment has come waits for the next opening.
/// Source: a manager takes part in the answer to a complaint.
/// </remarks>
public sealed record EscalationStep
{
    private static readonly Duration _lastCall = Duration.FromMinutes(1);

    /// <summary>Creates a step.</summary>
    /// <param name="offset">When: below zero before the deadline, as a warning; zero at it; above after it. Up to <see cref="PromiseTerms.Most"/> either way.</param>
    /// <param name="to">Who is told.</param>
    /// <param name="hours">The working hours of those who are told; <c>null</c> when they can be told at any time.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is out of range, or the role is not a defined one.</exception>
    public EscalationStep(Duration offset, StaffRole to, WorkingCalendar? hours = null)
    {
        if (offset < -PromiseTerms.Most || offset > PromiseTerms.Most)
        {
            throw new ArgumentOutOfRangeException(nameof(offset));
        }

        To = Enum.IsDefined(to) ? to : throw new ArgumentOutOfRangeException(nameof(to));
        (Offset, Hours) = (offset, hours);
    }

    /// <summary>When, from the deadline: below zero before it.</summary>
    public Duration Offset { get; }

    /// <summary>Who is told.</summary>
    public StaffRole To { get; }

    /// <summary>The working hours of those who are told; <c>null</c> when they can be told at any time.</summary>
    public WorkingCalendar? Hours { get; }

    /// <summary>Whether it warns before the deadline.</summary>
    public bool IsWarning => Offset < Duration.Zero;

    /// <summary>When it fires.</summary>
    /// <param name="moment">Its moment in the promise's own hours.</param>
    /// <param name="start">When the promise began.</param>
    /// <param name="deadline">Its deadline; <c>null</c> while that is not known.</param>
    internal (Instant DueAt, StepTiming Timing) FiresAt(Instant moment, Instant start, Instant? deadline)
    {
        if (Hours is not { } hours)
        {
            return (moment, StepTiming.OwnMoment);
        }

        // No calendar reaches so far.
        if (moment > CalendarRange.Last)
        {
            return (moment, StepTiming.NoOpenTime);
        }

        if (hours.NextOpen(moment) is { } opening && !(IsWarning && opening >= deadline))
        {
            return (opening, opening == moment ? StepTiming.OwnMoment : StepTiming.NextOpening);
        }

        return IsWarning && LastCall(hours, start, moment) is { } last ? (last, StepTiming.BeforeClosing) : (moment, StepTiming.NoOpenTime);
    }

    private static Instant? LastCall(WorkingCalendar hours, Instant start, Instant moment)
    {
        if (hours.Subtract(moment, _lastCall) is { } last && last >= start)
        {
            return last;
        }

        return hours.NextOpen(start) is { } opening && opening < moment ? opening : null;
    }
}
