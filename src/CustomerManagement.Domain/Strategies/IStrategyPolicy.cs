using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Strategies;

/// <summary>Says what we want for a customer, from the segments it is in. Pure, and safe for use by several threads.</summary>
public interface IStrategyPolicy
{
    /// <summary>Chooses the strategy.</summary>
    /// <param name="segments">Which kind the customer is.</param>
    /// <returns>The strategy.</returns>
    CustomerStrategy Choose(CustomerSegments segments);
}
