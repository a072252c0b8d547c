using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Movement;

/// <summary>
/// The degree of organisation: how much of the sales of a period comes from customers who are held, those who are loyal, or A, or both. Immutable,
/// compared by value and serialisable.
/// </summary>
/// <remarks>
/// Sales are the net amounts of customers with a net amount above zero, as in ABC: who returned more than it bought is left out of both parts, so
/// that the share is never above 1. One of these a period, one after another, shows how it goes.
/// </remarks>
public sealed record OrganisationDegree
{
    /// <summary>Creates it from its parts, as when it comes back from a store.</summary>
    /// <param name="period">The period of the sales.</param>
    /// <param name="currency">The currency of the amounts.</param>
    /// <param name="sales">The net amounts above zero of all customers together.</param>
    /// <param name="salesOfHeld">Those of loyal and A customers.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below zero, or the part above the whole.</exception>
    [JsonConstructor]
    public OrganisationDegree(AnalysisPeriod period, Currency currency, decimal sales, decimal salesOfHeld)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentOutOfRangeException.ThrowIfNegative(salesOfHeld);
        ArgumentOutOfRangeException.ThrowIfLessThan(sales, salesOfHeld);
        Period = period;
        Currency = currency;
        Sales = sales;
        SalesOfHeld = salesOfHeld;
    }

    /// <summary>The period of the sales; the stages and tiers are those as of its end.</summary>
    public AnalysisPeriod Period { get; }

    /// <summary>The currency of the amounts.</summary>
    public Currency Currency { get; }

    /// <summary>The net amounts above zero of all customers together. Exact.</summary>
    public decimal Sales { get; }

    /// <summary>Those of loyal and A customers. Exact.</summary>
    public decimal SalesOfHeld { get; }

    /// <summary><see cref="SalesOfHeld"/> ÷ <see cref="Sales"/>, 0 to 1, rounded only where a decimal has no further digits; <c>null</c> without sales.</summary>
    [JsonIgnore]
    public decimal? Share => Sales > 0 ? SalesOfHeld / Sales : null;

    /// <summary>Counts the sales of a population.</summary>
    /// <param name="segments">The segments of its customers; neither these nor the population may be disposed of.</param>
    /// <returns>The degree.</returns>
    /// <exception cref="OverflowException">A total does not fit a decimal without rounding.</exception>
    public static OrganisationDegree Of(PopulationSegments segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        var tiers = segments.Abc;
        var stages = segments.Lifecycle;
        var amounts = segments.Population.Amounts;
        var (sales, ofHeld) = (default(ExactSum), default(ExactSum));
        for (var i = 0; i < tiers.Length; i++)
        {
            var amount = Math.Max(0, amounts[i]);
            sales.Add(amount);
            if (tiers[i] == AbcTier.A || stages[i] == LifecycleStage.Loyal)
            {
                ofHeld.Add(amount);
            }
        }

        return new OrganisationDegree(segments.Population.Period, segments.Population.Currency, sales.ToDecimal(), ofHeld.ToDecimal());
    }
}
