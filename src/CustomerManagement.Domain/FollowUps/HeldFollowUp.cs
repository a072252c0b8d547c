using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>An open follow-up that is not done now, and why.</summary>
/// <param name="FollowUp">Which.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">Until when, if nothing else happens; <c>null</c> when time alone will not tell.</param>
/// <param name="Instead">Which one goes in its place; <c>null</c> when none does.</param>
public sealed record HeldFollowUp(FollowUp FollowUp, HoldReason Reason, Instant? Until, FollowUpId? Instead);
