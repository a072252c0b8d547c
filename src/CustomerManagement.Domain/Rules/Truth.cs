namespace CustomerManagement.Domain.Rules;

/// <summary>What can be said of a rule and a customer. What is missing is unknown and not false, and unknown stays unknown when it is turned round.</summary>
/// <remarks>Kleene's three-valued logic: all of several is the least of them, any of them the greatest.</remarks>
public enum Truth : byte
{
    /// <summary>It does not hold.</summary>
    False = 0,

    /// <summary>A fact that would decide is missing.</summary>
    Unknown = 1,

    /// <summary>It holds.</summary>
    True = 2,
}
