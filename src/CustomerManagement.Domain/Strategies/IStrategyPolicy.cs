using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Strategies;

/// <summary>Says what we want for a customer, from the segments it is in. Pure, and safe for use by several threads.</summary>
public interface IStrategyPolicy
{
    /// <summary>Chooses the strategy.</summary>
    /// <param name="standing">Where the customer stands by its figures, or where it is kept: <see cref="CustomerSegments.Standing"/>, or that with a membership put in.</param>
    /// <returns>The strategy, the same for all customers that stand alike.</returns>
    CustomerStrategy Choose(CustomerStanding standing);
}
