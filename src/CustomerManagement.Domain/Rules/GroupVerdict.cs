using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Metrics;
using NodaTime;

namespace CustomerManagement.Domain.Rules;

/// <summary>Whether a customer is in a group, and why. Immutable, compared by value and serialisable.</summary>
/// <param name="Customer">Who.</param>
/// <param name="AsOf">As of which date the customer's figures are.</param>
/// <param name="Group">The group.</param>
/// <param name="Version">The version of its definition.</param>
/// <param name="Trace">How its rule came out, part by part.</param>
public sealed record GroupVerdict(
    CustomerId Customer, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate AsOf, string Group, int Version, RuleTrace Trace)
{
    /// <summary>Whether the customer is in the group.</summary>
    public Truth Outcome => Trace.Outcome;
}
