using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>A follow-up and the day found for it: <see cref="FollowUp.MoveTo"/> moves it there.</summary>
/// <param name="FollowUp">Which.</param>
/// <param name="On">The working day, one of its days.</param>
public sealed record PlacedFollowUp(FollowUp FollowUp, LocalDate On);
