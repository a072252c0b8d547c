using CustomerManagement.Domain.FollowUps;
using NodaTime;

namespace CustomerManagement.Domain.Reviews;

/// <summary>What a run that planned follow-ups did.</summary>
/// <param name="Start">The first date of occasions that it looked at.</param>
/// <param name="End">The last one, inclusive.</param>
/// <param name="Customers">How many customers it looked at.</param>
/// <param name="Planned">How many follow-ups are new, or were withdrawn and are there again.</param>
/// <param name="Withdrawn">How many have lost their occasion.</param>
/// <param name="Conflicts">How many someone else saved meanwhile; the next run looks at them again.</param>
/// <param name="Refused">The rules for which nothing could be said of a customer, with the reason.</param>
public sealed record FollowUpRunReport(LocalDate Start, LocalDate End, int Customers, int Planned, int Withdrawn, int Conflicts, IReadOnlyList<RefusedRule> Refused)
{
    /// <summary>The customers that were left aside since a rule was broken, as when a rate of exchange is missing; the next run begins where this one began. Empty unless said otherwise.</summary>
    public IReadOnlyList<RunFailure> Failures { get; init; } = [];
}
