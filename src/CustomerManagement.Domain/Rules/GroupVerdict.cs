using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Rules;

/// <summary>Whether a customer is in a group, and why. Immutable, compared by value and serialisable.</summary>
/// <remarks>With the default options of <c>System.Text.Json</c> a verdict on a rule of up to 31 levels can be stored; all 32 that are allowed need a <c>MaxDepth</c> of 66.</remarks>
public sealed record GroupVerdict
{
    /// <summary>Creates a verdict.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="asOf">As of which date the customer's figures are. A date of another calendar is taken as the same day of the ISO calendar.</param>
    /// <param name="group">The group.</param>
    /// <param name="version">The version of its definition, 1 or above.</param>
    /// <param name="trace">How its rule came out, part by part.</param>
    /// <exception cref="ArgumentException">No customer, or the group is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    public GroupVerdict(CustomerId customer, LocalDate asOf, string group, int version, RuleTrace trace)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(group);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        ArgumentNullException.ThrowIfNull(trace);
        if (customer == default)
        {
            throw new ArgumentException("A verdict is about a customer.", nameof(customer));
        }

        Customer = customer;
        AsOf = asOf.WithCalendar(CalendarSystem.Iso);
        Group = group;
        Version = version;
        Trace = trace;
    }

    /// <summary>Who.</summary>
    public CustomerId Customer { get; }

    /// <summary>As of which date the customer's figures are.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate AsOf { get; private init; }

    /// <summary>The group.</summary>
    public string Group { get; }

    /// <summary>The version of its definition.</summary>
    public int Version { get; }

    /// <summary>How its rule came out, part by part.</summary>
    public RuleTrace Trace { get; }

    /// <summary>Whether the customer is in the group; made out from the trace, also when it comes back from a store.</summary>
    public Truth Outcome => Trace.Outcome;

    /// <summary>Group, outcome and why, as in <c>vip True because is on the list gold and is in base</c>; it does not name the customer.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => $"{Group} {Outcome} because {Trace}";
}
