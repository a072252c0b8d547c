using CustomerManagement.Domain.Promises;

namespace CustomerManagement.Domain.Services;

/// <summary>What is promised of a service: how much time, and who is told when. Immutable and compared by value, its calendar by reference.</summary>
public sealed record ServiceTerms
{
    /// <summary>Creates terms.</summary>
    /// <param name="policy">Under which version of which policy.</param>
    /// <param name="offer">How much time, and who is told when.</param>
    public ServiceTerms(PolicyReference policy, PromiseOffer offer)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(offer);
        (Policy, Offer) = (policy, offer);
    }

    /// <summary>Under which version of which policy.</summary>
    public PolicyReference Policy { get; }

    /// <summary>How much time, and who is told when.</summary>
    public PromiseOffer Offer { get; }
}
