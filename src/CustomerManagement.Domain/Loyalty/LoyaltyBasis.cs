namespace CustomerManagement.Domain.Loyalty;

/// <summary>From what loyalty is made out.</summary>
public enum LoyaltyBasis
{
    /// <summary>From what a customer does and from what it says.</summary>
    BehaviourAndAttitude = 1,

    /// <summary>From what a customer does alone. What it says is stated in the finding and does not decide; nobody is without brand loyalty then.</summary>
    Behaviour = 2,
}
