using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>What is known of a customer that perhaps could be made loyal. Immutable.</summary>
public sealed record ConversionProspect
{
    /// <summary>Creates a prospect.</summary>
    /// <param name="loyalty">How loyal it is.</param>
    /// <param name="figures">Its figures, of the same period.</param>
    /// <param name="demand">What it needs in all, in the currency of the figures; <c>null</c> when nobody estimated it.</param>
    /// <param name="costToConvert">What it would cost to make it loyal, once, in the currency of the figures, zero or above; <c>null</c> when unknown.</param>
    /// <param name="marginOnMore">
    /// Profit over amount that is expected on what it would buy in addition, as in 0.2; <c>null</c> to take that of its purchases in the period.
    /// For who comes for discounts only that of its purchases counts wherever it is known.
    /// </param>
    /// <exception cref="ArgumentException">Loyalty and figures are of two customers or periods, or the estimate is in another currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="costToConvert"/> is below zero.</exception>
    public ConversionProspect(
        LoyaltyFinding loyalty, CustomerMetrics figures, DemandEstimate? demand = null, decimal? costToConvert = null, decimal? marginOnMore = null)
    {
        ArgumentNullException.ThrowIfNull(loyalty);
        ArgumentNullException.ThrowIfNull(figures);
        if (loyalty.Customer != figures.Customer || loyalty.Period != figures.Period)
        {
            throw new ArgumentException("Loyalty and figures are of one customer and period.", nameof(figures));
        }

        demand?.MustFit(figures);
        ArgumentOutOfRangeException.ThrowIfLessThan(costToConvert ?? 0, 0, nameof(costToConvert));
        Loyalty = loyalty;
        Figures = figures;
        Demand = demand;
        CostToConvert = costToConvert;
        MarginOnMore = marginOnMore;
    }

    /// <summary>How loyal it is.</summary>
    public LoyaltyFinding Loyalty { get; }

    /// <summary>Its figures.</summary>
    public CustomerMetrics Figures { get; }

    /// <summary>What it needs in all, or <c>null</c>.</summary>
    public DemandEstimate? Demand { get; }

    /// <summary>What it would cost to make it loyal, or <c>null</c>.</summary>
    public decimal? CostToConvert { get; }

    /// <summary>Profit over amount that is expected on what it would buy in addition, or <c>null</c>.</summary>
    public decimal? MarginOnMore { get; }
}
