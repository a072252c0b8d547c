using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>Plans what rules ask for. Pure: planning the same again changes nothing. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// Successive spans give what their whole gives. Let spans overlap by some weeks, so that what was recorded late is found; ids keep that from doing anything twice.
/// </remarks>
public sealed class FollowUpPlanner
{
    private readonly FollowUpBook _book;

    /// <summary>Creates a planner.</summary>
    /// <param name="book">The rules.</param>
    public FollowUpPlanner(FollowUpBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        _book = book;
    }

    /// <summary>Plans the follow-ups of one customer whose occasions lie between two dates, and withdraws what has lost its occasion. For one whose personal data were erased nothing is planned, and all that is open is withdrawn.</summary>
    /// <param name="subject">What is known of the customer.</param>
    /// <param name="known">
    /// All that is open for it, and what has ended with occasions from the start on, less the longest <see cref="FollowUpRule.OnceInDays"/>; others do no harm.
    /// </param>
    /// <param name="start">From this date, inclusive. Nothing is planned for occasions before <see cref="FollowUpSubject.Since"/> and <see cref="FollowUpRule.HoldsFrom"/>.</param>
    /// <param name="end">Up to this date, inclusive; in the future for what is due before its occasion.</param>
    /// <param name="at">When it is planned.</param>
    /// <returns>What changed; withdrawn and renewed ones are those of <paramref name="known"/>.</returns>
    /// <exception cref="ArgumentException">One known is of another customer, or missing.</exception>
    public FollowUpPlan Plan(FollowUpSubject subject, IReadOnlyCollection<FollowUp> known, LocalDate start, LocalDate end, Instant at)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(known);
        if (known.Any(followUp => followUp is null || followUp.Customer != subject.Customer))
        {
            throw new ArgumentException("All follow-ups known are of the one customer.", nameof(known));
        }

        var round = new PlanningRound(subject, known, at);
        foreach (var rule in _book.Rules)
        {
            try
            {
                round.Withdraw(rule);
                round.Plan(rule, start, end);
            }
            catch (BusinessRuleException broken)
            {
                round.Refuse(rule, broken);
            }
        }

        return round.ToPlan();
    }
}
