using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;

namespace CustomerManagement.Domain.Reviews;

/// <summary>A customer that proposed policies would treat as another kind, or otherwise. Immutable.</summary>
/// <param name="Present">Which kind it is now, with reasons.</param>
/// <param name="PresentStrategy">What is wanted for it now.</param>
/// <param name="Proposed">Which kind it would be, with reasons.</param>
/// <param name="ProposedStrategy">What would be wanted for it.</param>
/// <param name="Sales">Its net amount in the period.</param>
public sealed record PolicyMove(
    CustomerSegments Present, CustomerStrategy PresentStrategy, CustomerSegments Proposed, CustomerStrategy ProposedStrategy, decimal Sales)
{
    /// <summary>Customer, and what it is and would be, as in <c>12347: A Keeper 543 Loyal → B Keeper 543 Loyal</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Present.Abc.Customer}: {Present} → {Proposed}";
}
