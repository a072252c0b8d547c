using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Strategies;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>
/// Decides which of a customer's open follow-ups goes now: one, and the others are named with the reason. Whether the customer may be approached is asked now, not when it was
/// planned. Immutable and safe for use by several threads, if the guard is.
/// </summary>
public sealed class FollowUpArbiter
{
    private readonly IContactGuard _guard;

    /// <summary>Creates an arbiter.</summary>
    /// <param name="guard">Says whether a customer may be approached.</param>
    public FollowUpArbiter(IContactGuard guard)
    {
        ArgumentNullException.ThrowIfNull(guard);
        _guard = guard;
    }

    /// <summary>An arbiter with the guard that holds unless said otherwise.</summary>
    public static FollowUpArbiter Default { get; } = new(ContactGuard.Default);

    /// <summary>Decides for one customer.</summary>
    /// <param name="followUps">All that is open for it; ended ones are passed over.</param>
    /// <param name="subject">What is known of the customer at that moment.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// The decision. Of several that may go, the one of highest priority goes, then of the earliest last day, the earliest day and the first id. None goes before its day or
    /// outside the hours of the customer's calendar.
    /// </returns>
    /// <exception cref="ArgumentException">A follow-up is of another customer, or missing.</exception>
    public FollowUpDecision Decide(IEnumerable<FollowUp> followUps, FollowUpSubject subject, Instant at)
    {
        ArgumentNullException.ThrowIfNull(followUps);
        ArgumentNullException.ThrowIfNull(subject);
        var open = followUps.Where(followUp => followUp is null || followUp.Status == FollowUpStatus.Open).ToList();
        if (open.Exists(followUp => followUp is null || followUp.Customer != subject.Customer))
        {
            throw new ArgumentException("All follow-ups are of the one customer.", nameof(followUps));
        }

        var zone = subject.Situation.Calendar.Zone;
        var today = at.InZone(zone).Date;
        var held = open.Where(followUp => followUp.DueOn > today)
            .Select(followUp => new HeldFollowUp(followUp, HoldReason.NotYetDue, WallClock.StartOf(zone, followUp.DueOn), Instead: null))
            .ToList();
        var due = open.Where(followUp => followUp.DueOn <= today).OrderBy(followUp => followUp, FirstToGo.Order).ToList();
        var dropped = CaughtUp(due, today).ToList();
        due.RemoveAll(followUp => dropped.Exists(gone => gone.FollowUp == followUp));

        FollowUp? goes = null;
        ContactChannel? by = null;
        foreach (var followUp in due)
        {
            var (channel, permit) = BestWay(followUp, subject.Situation, at);
            if (permit.IsFinal)
            {
                dropped.Add(new DroppedFollowUp(followUp, Skipped(permit.Obstacle!.Value), Instead: null));
            }
            else if (!permit.IsGiven)
            {
                held.Add(new HeldFollowUp(followUp, Held(permit.Obstacle!.Value), permit.From, Instead: null));
            }
            else if (goes is null)
            {
                (goes, by) = (followUp, channel);
            }
            else
            {
                held.Add(new HeldFollowUp(followUp, HoldReason.AnotherGoes, Until: null, goes.Id));
            }
        }

        return new FollowUpDecision(goes, by, held, dropped, today, at);
    }

    /// <summary>What is given up because its last day passed.</summary>
    private static IEnumerable<DroppedFollowUp> CaughtUp(List<FollowUp> due, LocalDate today)
    {
        foreach (var missed in due.Where(followUp => followUp.LastDay < today))
        {
            switch (missed.Terms.CatchUp)
            {
                case CatchUp.Send:
                    break;
                case CatchUp.Skip:
                    yield return new DroppedFollowUp(missed, SkipReason.Missed, Instead: null);
                    break;
                case CatchUp.Merge when Later(missed, due, today) is { } later:
                    yield return new DroppedFollowUp(missed, SkipReason.Merged, later.Id);
                    break;
                case CatchUp.Merge:
                    break;
                default:
                    throw new InvalidOperationException("No such way to catch up.");
            }
        }
    }

    private static FollowUp? Later(FollowUp missed, List<FollowUp> due, LocalDate today)
    {
        // One that is given up itself, as by a newer version of the rule, stands for no other.
        var latest = due
            .Where(other => other.Rule == missed.Rule && other.Occasion.Person == missed.Occasion.Person && (other.Terms.CatchUp != CatchUp.Skip || other.LastDay >= today))
            .MaxBy(other => (other.Occasion.Date, other.Id));
        return latest == missed ? null : latest;
    }

    /// <summary>The first way that is free; else the one that is free first; else one that may become so.</summary>
    private (ContactChannel Channel, ContactPermit Permit) BestWay(FollowUp followUp, ContactSituation situation, Instant at)
    {
        var ways = followUp.Terms.Channels
            .Select(channel => (Channel: channel, Permit: _guard.Check(new ContactRequest(channel, followUp.Terms.Aim, followUp.Occasion.Person), situation, at)))
            .ToList();
        return ways.OrderBy(way => (way.Permit.IsFinal, !way.Permit.IsGiven, way.Permit.From ?? Instant.MaxValue)).First();
    }

    private static SkipReason Skipped(ContactObstacle obstacle) => obstacle switch
    {
        ContactObstacle.Deceased => SkipReason.Deceased,
        ContactObstacle.NoConsent => SkipReason.NoConsent,
        ContactObstacle.ComplaintOpen => SkipReason.ComplaintOpen,
        ContactObstacle.CustomerLost => SkipReason.CustomerLost,
        ContactObstacle.Pressure or ContactObstacle.Hours => SkipReason.Missed,
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle)),
    };

    private static HoldReason Held(ContactObstacle obstacle) => obstacle switch
    {
        ContactObstacle.ComplaintOpen => HoldReason.ComplaintOpen,
        ContactObstacle.Pressure => HoldReason.Pressure,
        ContactObstacle.Hours => HoldReason.Hours,
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle)),
    };
}
