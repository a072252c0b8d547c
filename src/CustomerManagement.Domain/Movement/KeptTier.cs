using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>What it takes not to fall to a worse tier until a day. Immutable, compared by value and serialisable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <remarks>The amount is made out from the lowest net amount and the boundary, also when it comes back from a store.</remarks>
public sealed record KeptTier<TSegment>
{
    /// <summary>Creates it from its parts, as when it comes back from a store.</summary>
    /// <param name="decision">The decision of the as-of date.</param>
    /// <param name="lastDay">The last day of keeping the tier, inclusive; not before the as-of date.</param>
    /// <param name="lowestNetAmount">The lowest net amount in the period from the as-of date to that day, if nothing more is bought.</param>
    /// <exception cref="ArgumentException">The decision has no worse neighbour that a smaller net amount leads to.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lastDay"/> is before the as-of date.</exception>
    /// <exception cref="BusinessRuleException"><see cref="Metrics.MetricsRules.AmountOverflow"/>: the amount does not fit a decimal.</exception>
    public KeptTier(Decision<TSegment> decision, LocalDate lastDay, decimal lowestNetAmount)
    {
        ArgumentNullException.ThrowIfNull(decision);
        LastDay = lastDay.WithCalendar(CalendarSystem.Iso);
        ArgumentOutOfRangeException.ThrowIfLessThan(LastDay, decision.AsOf.WithCalendar(CalendarSystem.Iso), nameof(lastDay));
        Below = AmountGoal.Below(decision) ?? throw new ArgumentException("No smaller net amount leads to a worse segment.", nameof(decision));
        Amount = AmountGoal.Of(Below).Missing(lowestNetAmount, decision.Basis.Currency, decision.Customer);
        Decision = decision;
        LowestNetAmount = lowestNetAmount;
    }

    /// <summary>The decision of the as-of date, with who, where and by which scheme.</summary>
    public Decision<TSegment> Decision { get; }

    /// <summary>The last day of keeping the tier, inclusive.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate LastDay { get; private init; }

    /// <summary>The lowest net amount in the period from the as-of date to that day, if nothing more is bought.</summary>
    public decimal LowestNetAmount { get; }

    /// <summary>The neighbour that the customer is kept from falling to, as the decision names it.</summary>
    [JsonIgnore]
    public Neighbour<TSegment> Below { get; }

    /// <summary>
    /// What one purchase on the as-of date must come to: the least amount of whole smallest units of the currency, zero when none is needed or, where a
    /// scheme asks for a fact in the period, any purchase does. It may make the tier a better one for a while.
    /// </summary>
    [JsonIgnore]
    public decimal Amount { get; }
}
