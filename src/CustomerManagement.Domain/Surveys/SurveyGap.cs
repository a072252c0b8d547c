namespace CustomerManagement.Domain.Surveys;

/// <summary>
/// The mean difference of two figures over those who told both, and whether chance explains it. Immutable, compared by value and serialisable.
/// </summary>
public sealed record SurveyGap
{
    /// <summary>Creates a gap, as when it comes back from a store.</summary>
    /// <param name="difference">See <see cref="Difference"/>.</param>
    /// <param name="pValue">See <see cref="PValue"/>; 0 to 1.</param>
    /// <param name="adjustedPValue">See <see cref="AdjustedPValue"/>; 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A chance is out of range.</exception>
    public SurveyGap(SurveyFigure difference, double? pValue, double? adjustedPValue)
    {
        ArgumentNullException.ThrowIfNull(difference);
        Difference = difference;
        PValue = Chance(pValue, nameof(pValue));
        AdjustedPValue = Chance(adjustedPValue, nameof(adjustedPValue));
    }

    /// <summary>The difference, in points of the scale, with its confidence interval.</summary>
    public SurveyFigure Difference { get; }

    /// <summary>
    /// The chance of a difference as large or larger if there were none: two-sided, by Student's paired t-test, or by how many may be missing who answer like nobody here,
    /// whichever is greater; <c>null</c> when too few told both. 0 stands for less than a double can hold, or, where the invited are the whole population, for certain.
    /// </summary>
    public double? PValue { get; }

    /// <summary>The same, made up for the number of gaps that were tested, by Holm's procedure; <c>null</c> when too few told both.</summary>
    public double? AdjustedPValue { get; }

    private static double? Chance(double? value, string parameter) => value is null or (>= 0 and <= 1) ? value : throw new ArgumentOutOfRangeException(parameter);
}
