using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Metrics;

/// <summary>What a customer is thought to need in a year of all that we sell, from whomever it buys. Immutable, compared by value and serialisable.</summary>
/// <remarks>Source: the share of our goods in the customer's total is to be watched. The total is never seen, so it is an estimate, with a date and a source.</remarks>
public sealed record DemandEstimate
{
    /// <summary>Creates an estimate.</summary>
    /// <param name="perYear">The total demand of a year, zero or above, in the currency of the figures it is held against.</param>
    /// <param name="madeOn">When it was made; as of an earlier date it does not exist.</param>
    /// <param name="source">Where it comes from, such as a market study or a visit; not blank.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="perYear"/> is below zero.</exception>
    public DemandEstimate(Money perYear, LocalDate madeOn, string source)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perYear.Amount, 0, nameof(perYear));
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        PerYear = perYear;
        MadeOn = madeOn.WithCalendar(CalendarSystem.Iso);
        Source = source;
    }

    /// <summary>The total demand of a year, zero or above.</summary>
    public Money PerYear { get; }

    /// <summary>When it was made, a date of the ISO calendar.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate MadeOn { get; private init; }

    /// <summary>Where it comes from.</summary>
    public string Source { get; }

    /// <summary>Share of wallet: our sales over the customer's total demand, both of a year.</summary>
    /// <param name="figures">The customer's figures; the net amount of another period than twelve months is scaled to a year.</param>
    /// <returns>
    /// The share, 0 to 1, rounded only where a decimal has no further digits; 0 when no more was bought than came back.
    /// <c>null</c> (unknown) when the estimate was made after the as-of date, when it is zero, or when we sold more than it says: then it is outdated.
    /// </returns>
    /// <exception cref="ArgumentException">The figures are in another currency: convert the estimate first.</exception>
    /// <exception cref="BusinessRuleException"><see cref="MetricsRules.AmountOverflow"/>: the net amount scaled to a year does not fit a decimal.</exception>
    public decimal? ShareOfWallet(CustomerMetrics figures)
    {
        MustFit(figures);
        var sales = ExactAmounts.PerYear(figures.Amount, figures);
        if (MadeOn > figures.Period.AsOf || PerYear.Amount == 0 || sales > PerYear.Amount)
        {
            return null;
        }

        return Math.Max(0, sales) / PerYear.Amount;
    }

    internal void MustFit(CustomerMetrics figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Currency != PerYear.Currency)
        {
            throw new ArgumentException("Figures and estimate are in one currency: convert the estimate first.", nameof(figures));
        }
    }

    /// <summary>Demand and date. The source is free text and stays out.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{PerYear} a year as of {MadeOn:uuuu-MM-dd}");
}
