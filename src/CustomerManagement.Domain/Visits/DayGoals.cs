using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

/// <summary>What was to be ordered and collected on a day, and what came in otherwise than on visits, as by telephone. All amounts are in one currency. Immutable and compared by value.</summary>
public sealed record DayGoals
{
    /// <summary>Creates it.</summary>
    /// <param name="currency">The currency of all amounts of the day.</param>
    /// <param name="ordersTarget">What was to be ordered, not below zero; <c>null</c> without a target.</param>
    /// <param name="collectionsTarget">What was to be collected, not below zero; <c>null</c> without a target.</param>
    /// <param name="orderedElsewhere">What was ordered otherwise than on visits, not below zero.</param>
    /// <param name="collectedElsewhere">What was collected otherwise than on visits, not below zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below zero.</exception>
    public DayGoals(
        Currency currency, decimal? ordersTarget = null, decimal? collectionsTarget = null, decimal orderedElsewhere = 0, decimal collectedElsewhere = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ordersTarget ?? 0, nameof(ordersTarget));
        ArgumentOutOfRangeException.ThrowIfNegative(collectionsTarget ?? 0, nameof(collectionsTarget));
        ArgumentOutOfRangeException.ThrowIfNegative(orderedElsewhere);
        ArgumentOutOfRangeException.ThrowIfNegative(collectedElsewhere);
        (Currency, OrdersTarget, CollectionsTarget) = (currency, ordersTarget, collectionsTarget);
        (OrderedElsewhere, CollectedElsewhere) = (orderedElsewhere, collectedElsewhere);
    }

    /// <summary>The currency of all amounts of the day.</summary>
    public Currency Currency { get; }

    /// <summary>What was to be ordered; <c>null</c> without a target.</summary>
    public decimal? OrdersTarget { get; }

    /// <summary>What was to be collected; <c>null</c> without a target.</summary>
    public decimal? CollectionsTarget { get; }

    /// <summary>What was ordered otherwise than on visits.</summary>
    public decimal OrderedElsewhere { get; }

    /// <summary>What was collected otherwise than on visits.</summary>
    public decimal CollectedElsewhere { get; }
}
