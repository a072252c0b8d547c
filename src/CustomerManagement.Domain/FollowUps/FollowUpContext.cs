using System.Collections.Frozen;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>What the host knows of a customer beside its file and its facts. Immutable.</summary>
public sealed class FollowUpContext
{
    /// <summary>Creates it.</summary>
    /// <param name="calendar">The hours in which the customer may be approached, in its own time zone.</param>
    /// <param name="since">Since when its occasions count: what lay before is not made up for.</param>
    public FollowUpContext(WorkingCalendar calendar, LocalDate since)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        (Calendar, Since) = (calendar, since);
    }

    /// <summary>The hours in which the customer may be approached.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>Since when its occasions count.</summary>
    public LocalDate Since { get; }

    /// <summary>Whether a complaint of the customer is open; <c>false</c> unless said otherwise.</summary>
    public bool HasOpenComplaint { get; init; }

    /// <summary>The host's groups that it is in, by id; none unless said otherwise.</summary>
    public IReadOnlySet<string> Groups { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What the host knows of: launches, seasons, remedies; none unless said otherwise.</summary>
    public IReadOnlyList<HostEvent> Events { get; init; } = [];

    /// <summary>Who serves it, by role; nobody unless said otherwise.</summary>
    public IReadOnlyDictionary<StaffRole, StaffId> Team { get; init; } = FrozenDictionary<StaffRole, StaffId>.Empty;
}
