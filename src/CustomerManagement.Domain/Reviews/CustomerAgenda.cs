using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;

namespace CustomerManagement.Domain.Reviews;

/// <summary>All that decides what to do next for one customer at a moment. Immutable, but for the follow-ups in it.</summary>
/// <param name="Review">How it is doing, which kind it is, what we want for it.</param>
/// <param name="Subject">Its file, its facts, its hours, who serves it.</param>
/// <param name="FollowUps">What is to become of its open follow-ups.</param>
public sealed record CustomerAgenda(CustomerReview Review, FollowUpSubject Subject, FollowUpDecision FollowUps)
{
    /// <summary>Who.</summary>
    public CustomerId Customer => Review.Customer;

    /// <summary>Customer and segments.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Review.ToString();
}
