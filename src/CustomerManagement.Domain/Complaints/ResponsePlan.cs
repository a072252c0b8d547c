using CustomerManagement.Domain.Promises;

namespace CustomerManagement.Domain.Complaints;

/// <summary>What a policy promises for one complaint. Immutable and compared by value, calendars by reference.</summary>
public sealed record ResponsePlan
{
    /// <summary>Creates a plan.</summary>
    /// <param name="policy">The id and version of the policy.</param>
    /// <param name="terms">What is promised.</param>
    public ResponsePlan(PolicyReference policy, ResponseTerms terms)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(terms);
        (Policy, Terms) = (policy, terms);
    }

    /// <summary>The id and version of the policy.</summary>
    public PolicyReference Policy { get; }

    /// <summary>What is promised.</summary>
    public ResponseTerms Terms { get; }
}
