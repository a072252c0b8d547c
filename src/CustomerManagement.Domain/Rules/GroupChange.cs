using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Movement;
using NodaTime;

namespace CustomerManagement.Domain.Rules;

/// <summary>The next day on which time alone changes whether a customer is in a group. Immutable, compared by value and serialisable.</summary>
/// <param name="On">The first day of the other outcome.</param>
/// <param name="From">The outcome as of the outlook's as-of date.</param>
/// <param name="Verdict">The verdict of that day, with its trace; it names the group.</param>
/// <param name="Cause">What time did on that day. A group that asks for another, or for a list, turns without a condition of its own.</param>
/// <param name="Lists">The hand-picked lists that the rule asks for and on which the customer's time began or ended that day, each once.</param>
public sealed record GroupChange(
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate On, Truth From, GroupVerdict Verdict, TimeCause Cause, IReadOnlyList<string> Lists)
{
    /// <summary>The hand-picked lists on which the customer's time began or ended that day.</summary>
    public IReadOnlyList<string> Lists { get; } = new ValueList<string>(Lists, nameof(Lists));
}
