using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;

namespace CustomerManagement.Domain.Reviews;

/// <summary>How customers are told apart, and what is wanted for each kind. Immutable.</summary>
public sealed record CustomerPolicies
{
    /// <summary>Creates it.</summary>
    /// <param name="segmentation">How customers are told apart.</param>
    /// <param name="strategies">What is wanted for each kind.</param>
    public CustomerPolicies(CustomerSegmentation segmentation, IStrategyPolicy strategies)
    {
        ArgumentNullException.ThrowIfNull(segmentation);
        ArgumentNullException.ThrowIfNull(strategies);
        Segmentation = segmentation;
        Strategies = strategies;
    }

    /// <summary>How customers are told apart.</summary>
    public CustomerSegmentation Segmentation { get; }

    /// <summary>What is wanted for each kind.</summary>
    public IStrategyPolicy Strategies { get; }
}
