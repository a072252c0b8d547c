using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using FluentValidation;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>Tells how loyal a customer is, from what it does and what it says. Pure, immutable and safe for use by several threads.</summary>
/// <remarks>
/// Source: customers are loyal (those who take up new products first among them), switchers between brands, or without brand loyalty; and some
/// are loyal to price cuts and promotions only, who earn nothing. What is not known is never taken as no.
/// </remarks>
public sealed class LoyaltyAssessor
{
    private readonly LoyaltyOptions _options;
    private readonly IReadOnlyList<ProductLaunch> _launches;

    /// <summary>Creates it.</summary>
    /// <param name="options">Its settings; <c>null</c> for <see cref="LoyaltyOptions.Default"/>.</param>
    /// <param name="launches">The launches of product lines; <c>null</c> or empty when none is known: then nobody is known to be an early adopter.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    /// <exception cref="ArgumentException">A launch is missing.</exception>
    public LoyaltyAssessor(LoyaltyOptions? options = null, IEnumerable<ProductLaunch>? launches = null)
    {
        _options = options ?? LoyaltyOptions.Default;
        new LoyaltyOptionsValidator().ValidateAndThrow(_options);
        _launches = [.. (launches ?? []).Distinct()];
        if (_launches.Contains(null!))
        {
            throw new ArgumentException("No launch is missing.", nameof(launches));
        }
    }

    /// <summary>Assesses one customer.</summary>
    /// <param name="facts">All facts of the customer, in any order.</param>
    /// <param name="figures">The figures of the same facts; their period is that of the finding.</param>
    /// <param name="demand">What the customer needs in all, in the currency of the figures; <c>null</c> when nobody estimated it.</param>
    /// <returns>The finding.</returns>
    /// <exception cref="ArgumentException">The figures are of another customer, or in another currency than the estimate.</exception>
    public LoyaltyFinding Assess(CustomerFacts facts, CustomerMetrics figures, DemandEstimate? demand = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(figures);
        if (facts.Customer != figures.Customer)
        {
            throw new ArgumentException("Facts and figures are of one customer.", nameof(figures));
        }

        var dates = figures.PurchaseDates;
        var signs = new LoyaltySignReader(facts, figures, demand);
        var (brand, promotions) = (signs.Attitude(AttitudeTopic.Brand), signs.Attitude(AttitudeTopic.Promotions));
        return new LoyaltyFinding(
            facts.Customer,
            figures.Period,
            _options.Basis,
            [
                Sign(LoyaltySignKind.ComesBack, CustomerMeasures.PurchaseDates.Name, (dates, dates), Comparison.AtLeast, _options.RepeatPurchaseDates),
                Sign(LoyaltySignKind.BuysLittleElsewhere, "share bought elsewhere", signs.ShareElsewhere(), Comparison.LessThan, _options.ElsewhereShare),
                Sign(LoyaltySignKind.PaysUsualPrices, "share of discounted purchases", signs.DiscountedShare(), Comparison.LessThan, _options.DiscountedShare),
                Sign(LoyaltySignKind.PrefersUs, "attitude to the brand", brand, Comparison.AtLeast, (int)_options.PrefersFrom),
                Sign(LoyaltySignKind.WouldStay, "attitude to the brand", brand, Comparison.MoreThan, (int)_options.WouldChangeTo),
                Sign(LoyaltySignKind.BuysWithoutPromotions, "attitude to promotions", promotions, Comparison.LessThan, (int)_options.PromotionsDecideFrom),
            ],
            Condition("product lines bought soon after their launch", signs.EarlyAdoptions(_launches, _options.EarlyAdopterDays), Comparison.AtLeast, 1));
    }

    private static LoyaltySign Sign(LoyaltySignKind kind, string measure, (decimal? Least, decimal? Most) known, Comparison comparison, decimal boundary) =>
        new(kind, Condition(measure, known, comparison, boundary));

    private static RangeCondition Condition(string measure, (decimal? Least, decimal? Most) known, Comparison comparison, decimal boundary) =>
        new(measure, known.Least, known.Most, comparison, boundary);
}
