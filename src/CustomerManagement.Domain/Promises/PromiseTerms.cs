using CustomerManagement.Domain.Calendars;
using NodaTime;

namespace CustomerManagement.Domain.Promises;

/// <summary>How much time a promise allows, and which time counts. Immutable and compared by value, its calendar by reference.</summary>
/// <remarks>Source: complaints are answered within 24 hours.</remarks>
public sealed record PromiseTerms
{
    /// <summary>The time to answer unless said otherwise: 24 hours.</summary>
    public static readonly Duration DefaultAnswer = Duration.FromHours(24);

    /// <summary>The most time that can be allowed: 3,660 days of 24 hours.</summary>
    public static readonly Duration Most = Duration.FromDays(3_660);

    /// <summary>Creates terms.</summary>
    /// <param name="allowed">The time allowed, above zero and up to <see cref="Most"/>.</param>
    /// <param name="hours">The calendar in whose open hours time passes; <c>null</c> for all hours, on the clock.</param>
    /// <param name="pausesForCustomer">Whether its clock stands still while we wait for the customer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of range.</exception>
    public PromiseTerms(Duration allowed, WorkingCalendar? hours = null, bool pausesForCustomer = true)
    {
        if (allowed <= Duration.Zero || allowed > Most)
        {
            throw new ArgumentOutOfRangeException(nameof(allowed));
        }

        (Allowed, Hours, PausesForCustomer) = (allowed, hours, pausesForCustomer);
    }

    /// <summary>The time allowed.</summary>
    public Duration Allowed { get; }

    /// <summary>The calendar in whose open hours time passes; <c>null</c> for all hours.</summary>
    public WorkingCalendar? Hours { get; }

    /// <summary>Whether its clock stands still while we wait for the customer; <c>true</c> unless said otherwise.</summary>
    public bool PausesForCustomer { get; }
}
