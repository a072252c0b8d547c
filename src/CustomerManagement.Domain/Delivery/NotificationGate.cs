using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>Says whether somebody may be told now. Pure.</summary>
internal sealed class NotificationGate(IContactGuard guard, NotificationOptions options)
{
    /// <summary>Whether the moment has come.</summary>
    /// <returns>The first moment at which it is told, and why it is not told at all or from when on.</returns>
    public static (Instant DueAt, GateAnswer? Obstacle) CheckTime(NotificationPlan plan, NotificationSubject subject, OutboxMessage message, DateTimeZone? zone, Instant now)
    {
        var dueAt = plan.DueOn is { } day ? WallClock.StartOf(zone ?? DateTimeZone.Utc, day) : message.Happened.At;
        if (plan.Until <= now || (plan.DueOn is not null && plan.DueOn != subject.DueOn))
        {
            return (dueAt, GateAnswer.Drop(DropReason.Outdated));
        }

        // Only a day is waited for: an event that seems to lie ahead was noted by another clock.
        return (dueAt, plan.DueOn is not null && dueAt > now ? GateAnswer.Later(dueAt) : null);
    }

    /// <summary>Whether a customer may be told, and on which channels.</summary>
    public GateAnswer CheckCustomer(NotificationPlan plan, CustomerSnapshot file, FollowUpContext context, Instant now)
    {
        // No notification is a greeting, which alone asks for the stage.
        var situation = new ContactSituation(context.Calendar, LifecycleStage.Potential, file, context.HasOpenComplaint);
        var permits = options.Channels.Select(channel => (Channel: channel, Permit: guard.Check(new ContactRequest(channel, plan.Aim), situation, now))).ToList();
        var given = permits.Where(asked => asked.Permit.IsGiven).Select(asked => asked.Channel).ToList();
        if (given.Count > 0)
        {
            return GateAnswer.On(given);
        }

        var waiting = permits.Where(asked => !asked.Permit.IsFinal).Select(asked => asked.Permit.From ?? now + options.AskAgainAfter).ToList();
        return waiting.Count > 0 ? GateAnswer.Later(waiting.Min()) : GateAnswer.Drop(ReasonOf(permits[0].Permit.Obstacle));
    }

    private static DropReason ReasonOf(ContactObstacle? obstacle) => obstacle switch
    {
        ContactObstacle.Deceased => DropReason.Deceased,
        ContactObstacle.NoConsent => DropReason.NoConsent,
        ContactObstacle.ComplaintOpen or ContactObstacle.CustomerLost or ContactObstacle.Pressure or ContactObstacle.Hours => DropReason.Refused,
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle)),
    };
}
