using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>One sign of fit: what it weighs, and what is known of it. Immutable, compared by value and serialisable.</summary>
public sealed record FitPart
{
    /// <summary>Creates a part.</summary>
    /// <param name="sign">Which sign.</param>
    /// <param name="weight">What it weighs, zero or above.</param>
    /// <param name="figure">The comparison of figures that decides; <c>null</c> where figures do not tell, and then judgements do.</param>
    /// <param name="judgements">The last judgements of the sign; empty when nobody judged it. They agree, or the sign is unknown.</param>
    /// <exception cref="ArgumentException">The figure has no value, or a judgement is missing or of another sign.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sign"/> is not a defined one, or the weight is below zero.</exception>
    public FitPart(FitSign sign, decimal weight, Condition? figure, IReadOnlyList<FitJudgement> judgements)
    {
        if (!Enum.IsDefined(sign))
        {
            throw new ArgumentOutOfRangeException(nameof(sign));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(weight);
        if (figure is { Value: null })
        {
            throw new ArgumentException("A figure that is not known does not decide.", nameof(figure));
        }

        Judgements = new ValueList<FitJudgement>(judgements, nameof(judgements));
        if (Judgements.Any(judgement => judgement.Sign != sign))
        {
            throw new ArgumentException("The judgements are of the sign.", nameof(judgements));
        }

        Sign = sign;
        Weight = weight;
        Figure = figure;
    }

    /// <summary>Which sign.</summary>
    public FitSign Sign { get; }

    /// <summary>What it weighs, zero or above.</summary>
    public decimal Weight { get; }

    /// <summary>The comparison of figures that decides; <c>null</c> where figures do not tell.</summary>
    public Condition? Figure { get; }

    /// <summary>The last judgements of the sign.</summary>
    public IReadOnlyList<FitJudgement> Judgements { get; }

    /// <summary>Whether the sign speaks for a customer.</summary>
    [JsonIgnore]
    public bool IsPositive => SpeaksFor(Sign);

    /// <summary>Whether the customer shows it: by figures, else by judgements; <c>null</c> when that is unknown.</summary>
    [JsonIgnore]
    public bool? IsPresent
    {
        get
        {
            if (Figure is not null)
            {
                return Figure.Holds;
            }

            var answers = Judgements.Select(judgement => judgement.IsPresent).Distinct().ToList();
            return answers.Count == 1 ? answers[0] : null;
        }
    }

    /// <summary>What it adds to the score at least.</summary>
    [JsonIgnore]
    public decimal Least => IsPositive ? Points(IsPresent ?? false) : -Points(IsPresent ?? true);

    /// <summary>What it adds to the score at most.</summary>
    [JsonIgnore]
    public decimal Most => IsPositive ? Points(IsPresent ?? true) : -Points(IsPresent ?? false);

    /// <summary>The sign, and how it is known, without the evidence.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => $"{Sign}: {Known()}";

    internal static bool SpeaksFor(FitSign sign) => sign < FitSign.AsksWhatWeDoBadly;

    private string Known() => IsPresent is null ? "unknown" : Figure?.ToString() ?? Judgements[0].ToString();

    private decimal Points(bool isPresent) => isPresent ? Weight : 0;
}
