using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>A visit that is not in a plan, and why. Immutable and compared by value.</summary>
/// <param name="Customer">Whom.</param>
/// <param name="Date">Not on which day.</param>
/// <param name="Reason">Why not.</param>
public sealed record LeftOutVisit(CustomerId Customer, LocalDate Date, LeftOutReason Reason)
{
    /// <summary>For <see cref="LeftOutReason.TooSoon"/> and <see cref="LeftOutReason.PromisedLater"/> the first date on which it may be made; else <c>null</c>.</summary>
    public LocalDate? Until { get; internal init; }

    /// <summary>What the visit would have been worth on that day; <c>null</c> when that was not asked.</summary>
    public decimal? Value { get; internal init; }

    /// <summary>
    /// The value for each hour that it would have added to the route, at its cheapest place; for <see cref="LeftOutReason.Outranked"/> for each hour of the visit
    /// and half the way there and back. <c>null</c> for other reasons than these, <see cref="LeftOutReason.NoTime"/> and <see cref="LeftOutReason.EnoughVisits"/>.
    /// </summary>
    public decimal? ValuePerHour { get; internal init; }

    /// <summary>The customer whose visit is worth least for the hour among those that are in the plan without a promise: the one to give up for this. <c>null</c> as above, or when there is none.</summary>
    public CustomerId? Displaces { get; internal init; }

    /// <summary>The value for the hour of that visit.</summary>
    public decimal? LowestTaken { get; internal init; }

    /// <summary>Whether it was left out since there was more to do than time, and is to be carried over.</summary>
    public bool IsForLackOfTime => Reason is LeftOutReason.NoTime or LeftOutReason.EnoughVisits or LeftOutReason.Outranked;
}
