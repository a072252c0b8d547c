using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using FluentValidation;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>Tells which customers of low loyalty are worth winning over, and which are not. Pure, immutable and safe for use by several threads.</summary>
/// <remarks>
/// Source: to make all disloyal customers loyal makes little sense. Some become loyal and still earn nothing, since they look at price cuts and promotions only;
/// the loyalty of those with potential and high value is to be raised.
/// </remarks>
public sealed class ConversionAdvisor
{
    private readonly ConversionOptions _options;

    /// <summary>Creates it.</summary>
    /// <param name="options">Its settings; <c>null</c> for <see cref="ConversionOptions.Default"/>.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    public ConversionAdvisor(ConversionOptions? options = null)
    {
        _options = options ?? ConversionOptions.Default;
        new ConversionOptionsValidator().ValidateAndThrow(_options);
    }

    /// <summary>Weighs every customer given.</summary>
    /// <param name="prospects">The customers, each once, in any order; their figures are of one period and currency, so that they compare.</param>
    /// <returns>
    /// A case for each: first those worth converting, the largest gain first, then the largest extra amount, then by id; after them all others by id.
    /// </returns>
    /// <exception cref="ArgumentException">A prospect is missing, a customer occurs twice, or figures are of different periods or currencies.</exception>
    /// <exception cref="BusinessRuleException"><see cref="MetricsRules.AmountOverflow"/>: an amount of a customer does not fit a decimal.</exception>
    public IReadOnlyList<ConversionCase> Rank(IEnumerable<ConversionProspect> prospects)
    {
        var all = new ValueList<ConversionProspect>(prospects, nameof(prospects));
        if (all.DistinctBy(prospect => prospect.Figures.Customer).Count() != all.Count)
        {
            throw new ArgumentException("Each customer is there once.", nameof(prospects));
        }

        if (all.Select(prospect => (prospect.Figures.Period, prospect.Figures.Currency)).Distinct().Count() > 1)
        {
            throw new ArgumentException("All figures are of one period and currency.", nameof(prospects));
        }

        return
        [
            .. all.Select(Weigh)
                .OrderBy(weighed => weighed.Advice == ConversionAdvice.Convert ? 0 : 1)
                .ThenByDescending(weighed => weighed.Advice == ConversionAdvice.Convert ? weighed.ExpectedGain : null)
                .ThenByDescending(weighed => weighed.Advice == ConversionAdvice.Convert ? weighed.ExtraAmount : null)
                .ThenBy(weighed => weighed.Customer),
        ];
    }

    private ConversionCase Weigh(ConversionProspect prospect)
    {
        var figures = prospect.Figures;
        try
        {
            return new ConversionCase(
                prospect.Loyalty,
                ExactAmounts.PerYear(figures.Amount, figures),
                prospect.Demand,
                Margin(prospect),
                prospect.CostToConvert,
                _options.TargetShare,
                _options.HorizonMonths);
        }
        catch (OverflowException error)
        {
            throw ExactAmounts.Overflow(figures.Customer, error);
        }
    }

    // Who comes for discounts only would buy more of them: what that brings now is what more of it would bring. Who perhaps does has both margins.
    private static decimal? Margin(ConversionProspect prospect)
    {
        decimal? own = prospect.Figures.Amount > 0 ? prospect.Figures.Profit / prospect.Figures.Amount : null;
        var (asNow, onMore) = (own ?? prospect.MarginOnMore, prospect.MarginOnMore ?? own);
        if (prospect.Loyalty.Kind == LoyaltyKind.OnlyToDiscounts)
        {
            return asNow;
        }

        return asNow == onMore || !prospect.Loyalty.Possible.Contains(LoyaltyKind.OnlyToDiscounts) ? onMore : null;
    }
}
