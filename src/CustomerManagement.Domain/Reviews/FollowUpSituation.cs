using CustomerManagement.Domain.FollowUps;

namespace CustomerManagement.Domain.Reviews;

/// <summary>What planning and deciding for one customer look at.</summary>
/// <param name="Review">How the customer is doing.</param>
/// <param name="Subject">What rules ask about.</param>
/// <param name="Known">The follow-ups there are.</param>
internal sealed record FollowUpSituation(CustomerReview Review, FollowUpSubject Subject, IReadOnlyList<FollowUp> Known);
