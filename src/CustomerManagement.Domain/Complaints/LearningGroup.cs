namespace CustomerManagement.Domain.Complaints;

/// <summary>What was counted of the complaints that a subject means. Immutable and compared by value.</summary>
/// <param name="Subject">Which complaints.</param>
/// <param name="Total">All of them, against the exposure of all periods; without exposure when it is unknown for one of them.</param>
/// <param name="Periods">The same for each period, in order.</param>
/// <param name="AnsweredInTime">How many were answered in time.</param>
/// <param name="AnsweredLate">How many were not. Of the others it is unknown.</param>
/// <param name="Issues">The host's own codes among them, those with most complaints first, then by code; complaints without one are not in it.</param>
/// <param name="Comparison">How their rate compares to that of all other known values of the same dimension, for the same cause; <c>null</c> for everything, and for an unknown value.</param>
/// <param name="Trend">How their rate went over the periods; <c>null</c> for an unknown value.</param>
public sealed record LearningGroup(
    LearningSubject Subject,
    LearningFigure Total,
    IReadOnlyList<LearningFigure> Periods,
    int AnsweredInTime,
    int AnsweredLate,
    IReadOnlyList<IssueCount> Issues,
    LearningComparison? Comparison,
    LearningTrend? Trend)
{
    /// <summary>The share answered in time of those of which it is known, with its exact interval (Clopper and Pearson 1934); <c>null</c> when it is known of none. Computed each time.</summary>
    public LearningEstimate? ShareInTime => LearningIntervals.Share(AnsweredInTime, AnsweredInTime + AnsweredLate);
}
