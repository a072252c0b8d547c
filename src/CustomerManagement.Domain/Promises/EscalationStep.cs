using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Promises;

/// <summary>A step of escalation: who is told when, counted from the deadline in the promise's own hours. Immutable and compared by value, its calendar by reference.</summary>
/// <remarks>Source: a manager takes part in the answer to a complaint.</remarks>
public sealed record EscalationStep
{
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
}
