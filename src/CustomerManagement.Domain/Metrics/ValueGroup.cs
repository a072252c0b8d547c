using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Customers with one and the same value: a tie group. Serialisable; one that lacks a part is a <see cref="System.Text.Json.JsonException"/> when it is read.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">How many customers have it, above zero.</param>
public readonly record struct ValueGroup(
    [property: JsonRequired, JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal Value,
    [property: JsonRequired, JsonIgnore(Condition = JsonIgnoreCondition.Never)] long Count);
