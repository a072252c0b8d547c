namespace CustomerManagement.Domain.Metrics;

/// <summary>Customers with one and the same value: a tie group.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">How many customers have it, above zero.</param>
public readonly record struct ValueGroup(decimal Value, long Count);
