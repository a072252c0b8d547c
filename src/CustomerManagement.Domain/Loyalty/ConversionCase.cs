using System.Globalization;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>Whether it is worth trying to make a customer loyal, with the figures. Immutable, compared by value and serialisable.</summary>
/// <remarks>
/// Everything it says is made out from what it was created with: a case that comes back from a store says the same again. Amounts are those of a year,
/// in the currency of the figures, and are rounded only where a decimal has no further digits.
/// </remarks>
public sealed record ConversionCase
{
    /// <summary>Creates a case, as when it comes back from a store.</summary>
    /// <param name="loyalty">How loyal the customer is.</param>
    /// <param name="salesPerYear">Our net sales to it in a year.</param>
    /// <param name="demand">What it needs in all; <c>null</c> when nobody estimated it.</param>
    /// <param name="margin">Profit over amount on what it would buy in addition; <c>null</c> when unknown.</param>
    /// <param name="costToConvert">What it would cost to make it loyal, once, zero or above; <c>null</c> when unknown.</param>
    /// <param name="targetShare">The share of its demand that it would buy here, above 0 and below 1.</param>
    /// <param name="horizonMonths">Within so many months the cost must come back, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cost, the share or the months are out of range.</exception>
    /// <exception cref="OverflowException">An amount does not fit a decimal.</exception>
    public ConversionCase(
        LoyaltyFinding loyalty, decimal salesPerYear, DemandEstimate? demand, decimal? margin, decimal? costToConvert, decimal targetShare, int horizonMonths)
    {
        const int MonthsOfYear = 12;
        ArgumentNullException.ThrowIfNull(loyalty);
        ArgumentOutOfRangeException.ThrowIfLessThan(costToConvert ?? 0, 0, nameof(costToConvert));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(targetShare, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(targetShare, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizonMonths, 1);
        Loyalty = loyalty;
        SalesPerYear = salesPerYear;
        Demand = demand;
        Margin = margin;
        CostToConvert = costToConvert;
        TargetShare = targetShare;
        HorizonMonths = horizonMonths;
        ExtraAmount = IsDemandKnown && !IsDemandOutdated ? Math.Max(0, (targetShare * demand!.PerYear.Amount) - Math.Max(0, salesPerYear)) : null;
        ExtraProfit = ExtraAmount * margin;
        ExpectedGain = (ExtraProfit * horizonMonths / MonthsOfYear) - costToConvert;
    }

    /// <summary>Who.</summary>
    [JsonIgnore]
    public CustomerId Customer => Loyalty.Customer;

    /// <summary>How loyal the customer is.</summary>
    public LoyaltyFinding Loyalty { get; }

    /// <summary>Our net sales to it in a year.</summary>
    public decimal SalesPerYear { get; }

    /// <summary>What it needs in all, or <c>null</c>.</summary>
    public DemandEstimate? Demand { get; }

    /// <summary>Profit over amount on what it would buy in addition, or <c>null</c> when unknown.</summary>
    public decimal? Margin { get; }

    /// <summary>What it would cost to make it loyal, once, or <c>null</c> when unknown.</summary>
    public decimal? CostToConvert { get; }

    /// <summary>The share of its demand that it would buy here.</summary>
    public decimal TargetShare { get; }

    /// <summary>Within so many months the cost must come back.</summary>
    public int HorizonMonths { get; }

    /// <summary>What it would buy in addition in a year, zero or above; <c>null</c> when its demand is unknown or the estimate outdated.</summary>
    public decimal? ExtraAmount { get; }

    /// <summary>The profit on that in a year; <c>null</c> when either is unknown.</summary>
    public decimal? ExtraProfit { get; }

    /// <summary>The extra profit of the horizon less the cost of converting; <c>null</c> when either is unknown.</summary>
    public decimal? ExpectedGain { get; }

    /// <summary>The advice. What is known and speaks against it decides, whatever else is unknown; what is unknown never does.</summary>
    public ConversionAdvice Advice
    {
        get
        {
            if (Loyalty.Kind == LoyaltyKind.Loyal)
            {
                return ConversionAdvice.AlreadyLoyal;
            }

            if (Margin <= 0)
            {
                return Loyalty.Kind == LoyaltyKind.OnlyToDiscounts ? ConversionAdvice.LoyalToDiscountsOnly : ConversionAdvice.NoProfit;
            }

            if (ExtraAmount == 0 || ExpectedGain <= 0)
            {
                return ConversionAdvice.PotentialTooSmall;
            }

            return Unknown ?? ConversionAdvice.Convert;
        }
    }

    /// <summary>Whether it is worth trying; <c>null</c> where that cannot be told, or the customer is loyal already.</summary>
    [JsonIgnore]
    public bool? IsWorthConverting => Advice switch
    {
        ConversionAdvice.Convert => true,
        ConversionAdvice.LoyalToDiscountsOnly or ConversionAdvice.NoProfit or ConversionAdvice.PotentialTooSmall => false,
        _ => null,
    };

    private ConversionAdvice? Unknown => this switch
    {
        _ when Loyalty.Possible.Contains(LoyaltyKind.Loyal) => ConversionAdvice.LoyaltyUnknown,
        { IsDemandKnown: false } => ConversionAdvice.DemandUnknown,
        { IsDemandOutdated: true } => ConversionAdvice.DemandOutdated,
        { Margin: null } => ConversionAdvice.MarginUnknown,
        { CostToConvert: null } => ConversionAdvice.CostUnknown,
        _ => null,
    };

    private bool IsDemandKnown => Demand is not null && Demand.MadeOn <= Loyalty.Period.AsOf;

    private bool IsDemandOutdated => SalesPerYear > Demand?.PerYear.Amount;

    /// <summary>The advice and its figures, as in <c>Convert: 60 more a year at a margin of 0.2, within 12 months less 5, is a gain of 7.0</c>.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Advice}: {Text(ExtraAmount)} more a year at a margin of {Text(Margin)}, within {HorizonMonths} months less {Text(CostToConvert)}, is a gain of {Text(ExpectedGain)}");

    private static string Text(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture) ?? "unknown";
}
