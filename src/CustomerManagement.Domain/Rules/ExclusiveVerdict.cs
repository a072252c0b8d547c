using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Rules;

/// <summary>In which one of several exclusive groups a customer is, and why. Immutable, compared by value and serialisable.</summary>
/// <remarks>With the default options of <c>System.Text.Json</c> verdicts on rules of up to 30 levels can be stored; all 32 that are allowed need a <c>MaxDepth</c> of 68.</remarks>
public sealed record ExclusiveVerdict
{
    /// <summary>Creates it, and makes out the group from the verdicts.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="asOf">As of which date the customer's figures are.</param>
    /// <param name="verdicts">The verdicts on the exclusive groups, the one that goes before all others first.</param>
    /// <exception cref="ArgumentException">A verdict is missing, or is on another customer or date.</exception>
    public ExclusiveVerdict(CustomerId customer, LocalDate asOf, IReadOnlyList<GroupVerdict> verdicts)
    {
        Customer = customer;
        AsOf = asOf;
        Verdicts = new ValueList<GroupVerdict>(verdicts, nameof(verdicts));
        if (Verdicts.Any(verdict => verdict.Customer != customer || verdict.AsOf != asOf))
        {
            throw new ArgumentException("All verdicts are on the one customer and date.", nameof(verdicts));
        }

        Group = Verdicts.FirstOrDefault(verdict => verdict.Outcome == Truth.True)?.Group;
        Perhaps = new ValueList<string>(
            Verdicts.TakeWhile(verdict => verdict.Outcome != Truth.True).Where(verdict => verdict.Outcome == Truth.Unknown).Select(verdict => verdict.Group), nameof(verdicts));
    }

    /// <summary>Who.</summary>
    public CustomerId Customer { get; }

    /// <summary>As of which date the customer's figures are.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate AsOf { get; }

    /// <summary>The verdicts on the exclusive groups, in the order of their priority.</summary>
    public IReadOnlyList<GroupVerdict> Verdicts { get; }

    /// <summary>The first group that holds; <c>null</c> when none does.</summary>
    [JsonIgnore]
    public string? Group { get; }

    /// <summary>The groups that would have gone before it, or would have been the answer where there is none, were the missing facts known.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Perhaps { get; }
}
