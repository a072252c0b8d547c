namespace CustomerManagement.Domain.Reviews;

/// <summary>How far a review of everyone has come.</summary>
/// <param name="Phase">What it is doing.</param>
/// <param name="Done">How many facts or customers are done in this phase.</param>
/// <param name="Total">How many there are; <c>null</c> while that is not known.</param>
public readonly record struct ReviewProgress(ReviewPhase Phase, long Done, long? Total);
