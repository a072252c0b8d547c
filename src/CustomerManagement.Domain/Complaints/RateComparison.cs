namespace CustomerManagement.Domain.Complaints;

/// <summary>Compares two rates of complaints.</summary>
/// <remarks>
/// Given how many complaints both have together, those of the one are drawn with its share of the exposure if the rates are the same (Przyborowski and Wilenski 1940).
/// Whether anything is said depends on that sum alone, so that leaving pairs out favours nothing.
/// </remarks>
internal sealed class RateComparison(ComplaintLearningOptions options)
{
    /// <summary>The chance that counts against there being no difference; <c>null</c> when nothing is said.</summary>
    public double? PValue(LearningFigure one, LearningFigure? other) =>
        Silent(one, other) is null ? Tails(one, other!).TwoSided(one.Complaints) : null;

    /// <summary>What can be said, once the p-values of all comparisons have been adjusted.</summary>
    public LearningComparison Finding(LearningFigure one, LearningFigure? other, double? value, double? adjusted)
    {
        if (Silent(one, other) is { } silent)
        {
            return new LearningComparison(silent, other);
        }

        var (mine, rest) = ((double)one.Exposure!.Value, (double)other!.Exposure!.Value);
        var (atLeast, atMost) = LearningIntervals.OfOdds(one.Complaints, (long)one.Complaints + other.Complaints);
        double? ratio = other.Complaints == 0 ? null : one.Complaints / mine / (other.Complaints / rest);
        var (low, high) = (atLeast * (rest / mine), atMost * (rest / mine));
        var least = (double)(1 - options.Negligible);
        var verdict = low >= least && high <= 1 / least ? LearningVerdict.Alike
            : !(adjusted <= (double)options.Level) ? LearningVerdict.TooFew
            : ratio is null or > 1 ? LearningVerdict.Higher
            : LearningVerdict.Lower;
        return new LearningComparison(verdict, other, ratio, low, high, value, adjusted);
    }

    private LearningVerdict? Silent(LearningFigure one, LearningFigure? other) =>
        one.Exposure is not > 0 || other?.Exposure is not > 0 ? LearningVerdict.NoExposure
        : (long)one.Complaints + other.Complaints < options.MinimumComplaints ? LearningVerdict.TooFew
        : null;

    private static BinomialTails Tails(LearningFigure one, LearningFigure other)
    {
        var (mine, rest) = ((double)one.Exposure!.Value, (double)other.Exposure!.Value);
        return new BinomialTails((long)one.Complaints + other.Complaints, mine / (mine + rest), rest / (mine + rest));
    }
}
