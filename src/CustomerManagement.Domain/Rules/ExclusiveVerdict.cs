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
    /// <param name="asOf">As of which date the customer's figures are. A date of another calendar is taken as the same day of the ISO calendar.</param>
    /// <param name="verdicts">The verdicts on the exclusive groups, the one that goes before all others first.</param>
    /// <exception cref="ArgumentException">No customer, no verdict, or one is missing or on another customer or date.</exception>
    public ExclusiveVerdict(CustomerId customer, LocalDate asOf, IReadOnlyList<GroupVerdict> verdicts)
    {
        if (customer == default)
        {
            throw new ArgumentException("A verdict is about a customer.", nameof(customer));
        }

        Customer = customer;
        AsOf = asOf.WithCalendar(CalendarSystem.Iso);
        Verdicts = new ValueList<GroupVerdict>(verdicts, nameof(verdicts));
        if (Verdicts.Count == 0 || Verdicts.Any(verdict => verdict.Customer != customer || verdict.AsOf != AsOf))
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

    /// <summary>The group and why, as in <c>base because is in members</c>, or that there is none; it does not name the customer.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() =>
        Verdicts.FirstOrDefault(verdict => verdict.Outcome == Truth.True) is { } chosen ? $"{chosen.Group} because {chosen.Trace}" : "none";
}
