using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>A visit of a plan. Immutable and compared by value. Times show the wall clock of the one who visits, with the offset of that moment.</summary>
public sealed record PlannedVisit
{
    private readonly ValueList<VisitPurpose> _purposes;

    internal PlannedVisit(VisitCandidate candidate, PlannedBecause because, OffsetDateTime arrives, OffsetDateTime begins, OffsetDateTime ends)
    {
        _purposes = new ValueList<VisitPurpose>(candidate.Purposes, nameof(candidate));
        (Customer, Because) = (candidate.Customer, because);
        (Arrives, Begins, Ends) = (arrives, begins, ends);
    }

    /// <summary>Whom.</summary>
    public CustomerId Customer { get; }

    /// <summary>Why it is in the plan.</summary>
    public PlannedBecause Because { get; }

    /// <summary>When the way there ends.</summary>
    public OffsetDateTime Arrives { get; }

    /// <summary>When the visit begins: later than the arrival where it waits for opening or has a break first.</summary>
    public OffsetDateTime Begins { get; }

    /// <summary>When the visit ends.</summary>
    public OffsetDateTime Ends { get; }

    /// <summary>The time on the way from the place before. A break of the calendar may lie in between.</summary>
    public Duration Travel { get; internal init; }

    /// <summary>What for; empty when nobody said.</summary>
    public IReadOnlyList<VisitPurpose> Purposes => _purposes;

    /// <summary>What the visit is worth on that day.</summary>
    public decimal Value { get; internal init; }

    /// <summary>The value for each hour that the visit adds to the route: its length and its detour.</summary>
    public decimal ValuePerHour { get; internal init; }
}
