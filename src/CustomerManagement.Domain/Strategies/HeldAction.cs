using NodaTime;

namespace CustomerManagement.Domain.Strategies;

/// <summary>An action that is not to be done now, and why. Immutable and compared by value.</summary>
/// <param name="Proposal">Which.</param>
/// <param name="Obstacle">What stands in the way; <c>null</c> when another action for the same customer is better, or when it is too soon for it only.</param>
/// <param name="From">From when on nothing stands in the way if no more happens; <c>null</c> when time alone does not mend it, or another is better.</param>
/// <param name="Instead">The other action for the same customer that is better; <c>null</c> when something stands in the way.</param>
public sealed record HeldAction(ActionProposal Proposal, ContactObstacle? Obstacle, Instant? From, ActionProposal? Instead);
