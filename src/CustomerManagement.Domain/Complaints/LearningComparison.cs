namespace CustomerManagement.Domain.Complaints;

/// <summary>The rate of complaints of a group beside another one, such as that of the rest. Figures but counts are in doubles. Immutable, compared by value and serialisable.</summary>
/// <param name="Verdict">What can be said.</param>
/// <param name="Other">The other; <c>null</c> when there is none.</param>
/// <param name="Ratio">How many times the other rate this one is; <c>null</c> when the other has no complaint, or nothing is said.</param>
/// <param name="RatioAtLeast">The lower end of the exact 95 % confidence interval of the ratio; <c>null</c> when nothing is said.</param>
/// <param name="RatioAtMost">Its upper end; <c>null</c> when there is none, because the other has no complaint, or nothing is said.</param>
/// <param name="PValue">
/// The conditional test of two Poisson rates, twice the smaller tail: the chance of so uneven a split of the complaints or more, if the rates were the same; <c>null</c> when nothing is said.
/// </param>
/// <param name="AdjustedPValue">The same, made up for the number of comparisons that were tested; <c>null</c> when nothing is said.</param>
public sealed record LearningComparison(
    LearningVerdict Verdict, LearningFigure? Other, double? Ratio = null, double? RatioAtLeast = null, double? RatioAtMost = null, double? PValue = null, double? AdjustedPValue = null);
