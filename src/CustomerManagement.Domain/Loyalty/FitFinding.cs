using System.Globalization;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>How well a customer fits us, and why. Immutable, compared by value, serialisable and safe for use by several threads.</summary>
/// <remarks>Everything it says is made out from its parts: a finding that comes back from a store says the same again.</remarks>
public sealed record FitFinding
{
    /// <summary>Creates a finding from its parts, as when it comes back from a store.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="period">The period of figures and judgements, and its as-of date.</param>
    /// <param name="parts">Each sign of <see cref="FitSign"/> once, in that order.</param>
    /// <param name="bestFrom">A customer is one of the best from this score on; above <paramref name="worstTo"/>.</param>
    /// <param name="worstTo">A customer is one of the worst up to this score.</param>
    /// <exception cref="ArgumentException">No customer, other signs, or limits that are the wrong way round.</exception>
    /// <exception cref="OverflowException">The weights add up to more than a decimal holds.</exception>
    public FitFinding(CustomerId customer, AnalysisPeriod period, IReadOnlyList<FitPart> parts, decimal bestFrom, decimal worstTo)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (customer == default)
        {
            throw new ArgumentException("A finding is about a customer.", nameof(customer));
        }

        Parts = new ValueList<FitPart>(parts, nameof(parts));
        if (!Parts.Select(part => part.Sign).SequenceEqual(Enum.GetValues<FitSign>()))
        {
            throw new ArgumentException("A finding has each sign once, in order.", nameof(parts));
        }

        if (bestFrom <= worstTo)
        {
            throw new ArgumentException("The best score higher than the worst.", nameof(bestFrom));
        }

        Customer = customer;
        Period = period;
        BestFrom = bestFrom;
        WorstTo = worstTo;
        Lowest = Parts.Sum(part => part.Least);
        Highest = Parts.Sum(part => part.Most);
    }

    /// <summary>Who.</summary>
    public CustomerId Customer { get; }

    /// <summary>The period of figures and judgements, and its as-of date.</summary>
    public AnalysisPeriod Period { get; }

    /// <summary>Every sign, known or not.</summary>
    public IReadOnlyList<FitPart> Parts { get; }

    /// <summary>A customer is one of the best from this score on.</summary>
    public decimal BestFrom { get; }

    /// <summary>A customer is one of the worst up to this score.</summary>
    public decimal WorstTo { get; }

    /// <summary>The score: the weights of the signs for the customer less those of the signs against it; <c>null</c> while a sign that weighs something is unknown.</summary>
    public decimal? Score => Lowest == Highest ? Lowest : null;

    /// <summary>The lowest score it may turn out to have.</summary>
    public decimal Lowest { get; }

    /// <summary>The highest score it may turn out to have.</summary>
    public decimal Highest { get; }

    /// <summary>The verdict; <see cref="FitVerdict.TooLittleKnown"/> unless every score it may turn out to have gives the same.</summary>
    public FitVerdict Verdict
    {
        get
        {
            var verdict = VerdictOn(Lowest);
            return verdict == VerdictOn(Highest) ? verdict : FitVerdict.TooLittleKnown;
        }
    }

    /// <summary>The signs of which too little is known. They count neither as shown nor as not shown.</summary>
    [JsonIgnore]
    public IEnumerable<FitPart> Unknown => Parts.Where(part => part.IsPresent is null);

    /// <summary>The verdict, the score, and the signs that are shown, as in <c>Best: 10 to 14, shows AsksWhatWeDoWell, HelpsUsGrow</c>.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString()
    {
        var shown = string.Join(", ", Parts.Where(part => part.IsPresent == true).Select(part => part.Sign));
        var score = Score is { } known ? known.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Lowest} to {Highest}");
        return $"{Verdict}: {score}, shows {(shown.Length > 0 ? shown : "none of the signs")}";
    }

    private FitVerdict VerdictOn(decimal score)
    {
        if (score >= BestFrom)
        {
            return FitVerdict.Best;
        }

        return score <= WorstTo ? FitVerdict.Worst : FitVerdict.Neither;
    }
}
