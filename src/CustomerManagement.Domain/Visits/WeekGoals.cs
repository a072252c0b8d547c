namespace CustomerManagement.Domain.Visits;

/// <summary>What a person was to reach in a week, in the currency of the week. Immutable and compared by value.</summary>
/// <param name="Orders">What was to be ordered; <c>null</c> without a target.</param>
/// <param name="Collections">What was to be collected; <c>null</c> without a target.</param>
public sealed record WeekGoals(decimal? Orders, decimal? Collections);
