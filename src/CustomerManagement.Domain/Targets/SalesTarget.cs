using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Targets;

/// <summary>How much is to be reached, of what, for whom and when. Immutable and compared by value.</summary>
public sealed record SalesTarget
{
    /// <summary>Creates a target.</summary>
    /// <param name="measure">What is counted.</param>
    /// <param name="scope">For whom, where, what and when.</param>
    /// <param name="amount">How much: a whole number of the smallest unit of the measure; may be zero or negative.</param>
    /// <exception cref="ArgumentException">The scope states no dates, or the amount has more decimals than the measure.</exception>
    public SalesTarget(TargetMeasure measure, TargetScope scope, decimal amount)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(scope);
        if (scope.Span is null)
        {
            throw new ArgumentException("A target holds on some dates.", nameof(scope));
        }

        Measure = measure;
        Scope = scope;
        Amount = measure.FromUnits(measure.ToUnits(amount, nameof(amount)));
    }

    /// <summary>What is counted.</summary>
    public TargetMeasure Measure { get; }

    /// <summary>For whom, where, what and when; its dates are stated.</summary>
    public TargetScope Scope { get; }

    /// <summary>How much, with the decimals of the measure.</summary>
    [JsonInclude]
    [JsonRequired]
    public decimal Amount { get; internal init; }
}
