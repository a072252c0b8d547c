namespace CustomerManagement.Domain.Complaints;

/// <summary>What became of the rate after something was done. Immutable, compared by value and serialisable.</summary>
/// <param name="After">The figures after it was done.</param>
/// <param name="Comparison">
/// The rate after beside the one before: <see cref="LearningVerdict.Lower"/> when it fell, <see cref="LearningVerdict.Higher"/> when it rose. That it fell is no proof that the action did it: what was
/// picked for being high is likely to be lower next time.
/// </param>
public sealed record ImprovementEffect(LearningFinding After, LearningComparison Comparison)
{
    /// <summary>Compares, as one comparison for itself.</summary>
    internal static ImprovementEffect Of(LearningFinding before, LearningFinding after, ComplaintLearningOptions options)
    {
        var comparison = new RateComparison(options);
        var value = comparison.PValue(after.Figure, before.Figure);
        return new ImprovementEffect(after, comparison.Finding(after.Figure, before.Figure, value, value));
    }
}
