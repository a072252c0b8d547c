namespace CustomerManagement.Domain.FollowUps;

/// <summary>An open follow-up that is to be given up, and why. It is still open: <see cref="FollowUpDecision.Drop"/> notes it.</summary>
/// <param name="FollowUp">Which.</param>
/// <param name="Reason">Why.</param>
/// <param name="Instead">Which one stands for it; <c>null</c> when none does.</param>
public sealed record DroppedFollowUp(FollowUp FollowUp, SkipReason Reason, FollowUpId? Instead);
