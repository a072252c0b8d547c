namespace CustomerManagement.Domain.Complaints;

/// <summary>How the rate of complaints of a group went over the whole periods; a part of a period at either end is left out, so that it looks like no fall. Immutable, compared by value and serialisable.</summary>
/// <param name="Verdict">What can be said.</param>
/// <param name="Periods">How many whole periods there are.</param>
/// <param name="Complaints">How many complaints there are in them.</param>
/// <param name="RatioPerPeriod">
/// By how much the rate is multiplied from one period to the next, by the likeliest steady course; <c>null</c> when all complaints are at one end, so that there is no likeliest, or nothing is said.
/// </param>
/// <param name="PValue">The chance of so clear a trend either way or more, if the rate was the same all along, twice the smaller tail; <c>null</c> when nothing is said.</param>
/// <param name="AdjustedPValue">The same, made up for the number of series that were tested; <c>null</c> when nothing is said.</param>
public sealed record LearningTrend(
    LearningTrendVerdict Verdict, int Periods, int Complaints, double? RatioPerPeriod = null, double? PValue = null, double? AdjustedPValue = null);
