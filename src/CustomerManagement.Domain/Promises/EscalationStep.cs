using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Promises;

/// <summary>A step of escalation: who is told when, counted from the deadline in the promise's own hours. Immutable and compared by value.</summary>
/// <remarks>Source: a manager takes part in the answer to a complaint.</remarks>
public sealed record EscalationStep
{
    /// <summary>Creates a step.</summary>
    /// <param name="offset">When: below zero before the deadline, as a warning; zero at it; above after it. Up to <see cref="PromiseTerms.Most"/> either way.</param>
    /// <param name="to">Who is told.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is out of range, or the role is not a defined one.</exception>
    public EscalationStep(Duration offset, StaffRole to)
    {
        if (offset < -PromiseTerms.Most || offset > PromiseTerms.Most)
        {
            throw new ArgumentOutOfRangeException(nameof(offset));
        }

        To = Enum.IsDefined(to) ? to : throw new ArgumentOutOfRangeException(nameof(to));
        Offset = offset;
    }

    /// <summary>When, from the deadline: below zero before it.</summary>
    public Duration Offset { get; }

    /// <summary>Who is told.</summary>
    public StaffRole To { get; }

    /// <summary>Whether it warns before the deadline.</summary>
    public bool IsWarning => Offset < Duration.Zero;
}
