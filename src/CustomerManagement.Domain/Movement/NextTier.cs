using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>What it takes to come to the next better tier by buying. Immutable, compared by value and serialisable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
public sealed record NextTier<TSegment>
{
    /// <summary>Creates it from its parts, as when it comes back from a store.</summary>
    /// <param name="target">The neighbour that is aimed at, as the decision of the as-of date names it.</param>
    /// <param name="needed">What one purchase must come to, day after day without a gap, the first from the as-of date.</param>
    /// <param name="estimatedOn">When the boundary is reached at the present pace: an estimate.</param>
    /// <exception cref="ArgumentException">There is nothing needed, or an item is missing.</exception>
    public NextTier(Neighbour<TSegment> target, IReadOnlyList<AmountNeeded<TSegment>> needed, LocalDate? estimatedOn)
    {
        ArgumentNullException.ThrowIfNull(target);
        Needed = new ValueList<AmountNeeded<TSegment>>(needed, nameof(needed));
        ArgumentOutOfRangeException.ThrowIfZero(Needed.Count, nameof(needed));
        Target = target;
        EstimatedOn = estimatedOn;
    }

    /// <summary>The neighbour that is aimed at, as the decision of the as-of date names it.</summary>
    public Neighbour<TSegment> Target { get; }

    /// <summary>
    /// What one purchase must come to, if nothing else is bought: from the as-of date to the end of the outlook without a gap, a row for each stretch of
    /// days on which it is the same. It grows as purchases leave the period, and shrinks as returns do.
    /// </summary>
    public IReadOnlyList<AmountNeeded<TSegment>> Needed { get; }

    /// <summary>
    /// An estimate, not a promise: the day on which the boundary is reached if the customer goes on buying as it did since its first purchase of the
    /// period, while old facts leave. <c>null</c> when there is too little to say, or it is not reached within the outlook at that pace.
    /// </summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? EstimatedOn { get; }
}
