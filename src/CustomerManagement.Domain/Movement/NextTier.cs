using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>What it takes to come to the next better tier by buying. Immutable, compared by value and serialisable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <remarks>The amounts are made out again from net amounts and boundary when it is created: one that comes back from a store says what was said.</remarks>
public sealed record NextTier<TSegment>
{
    /// <summary>Creates it from its parts, as when it comes back from a store.</summary>
    /// <param name="decision">The decision of the as-of date.</param>
    /// <param name="needed">What one purchase must come to, day after day without a gap, the first from the as-of date.</param>
    /// <param name="estimatedOn">When the boundary is reached at the present pace: an estimate.</param>
    /// <exception cref="ArgumentException">
    /// The decision has no better neighbour that a larger net amount leads to, there is nothing needed, an item is missing, the days do not follow one
    /// another, or an amount is not the least that reaches the boundary from its net amount.
    /// </exception>
    /// <exception cref="BusinessRuleException"><see cref="Metrics.MetricsRules.AmountOverflow"/>: an amount does not fit a decimal.</exception>
    public NextTier(Decision<TSegment> decision, IReadOnlyList<AmountNeeded<TSegment>> needed, LocalDate? estimatedOn)
    {
        ArgumentNullException.ThrowIfNull(decision);
        Target = AmountGoal.Above(decision) ?? throw new ArgumentException("No larger net amount leads to a better segment.", nameof(decision));
        Needed = new ValueList<AmountNeeded<TSegment>>(needed, nameof(needed));
        ArgumentOutOfRangeException.ThrowIfZero(Needed.Count, nameof(needed));
        var goal = AmountGoal.Of(Target);
        var first = decision.AsOf;
        foreach (var row in Needed)
        {
            if (row.From != first || row.LastDay < first || row.Amount != goal.Missing(row.NetAmount, decision.Basis.Currency, decision.Customer))
            {
                throw new ArgumentException("Each stretch of days follows the one before it, and its amount is the least that reaches the boundary.", nameof(needed));
            }

            first = row.LastDay == LocalDate.MaxIsoValue ? row.LastDay : row.LastDay.PlusDays(1);
        }

        Decision = decision;
        EstimatedOn = estimatedOn;
    }

    /// <summary>The decision of the as-of date, with who, where and by which scheme.</summary>
    public Decision<TSegment> Decision { get; }

    /// <summary>The neighbour that is aimed at, as the decision names it.</summary>
    [JsonIgnore]
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
