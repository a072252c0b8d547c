using System.Diagnostics;
using System.Diagnostics.Metrics;
using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>What can be watched of deliveries: meter and activities have one name. Tags hold names of types, receivers, kinds and codes; no ids and no personal data.</summary>
public static class DeliveryDiagnostics
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "CustomerManagement.Domain";

    private const string Prefix = "customer_management.delivery.";
    private const string EventTag = "event";
    private const string ErrorTag = "error";

    private static readonly Meter _meter = new(Name);
    private static readonly ActivitySource _activities = new(Name);
    private static readonly Counter<long> _sent = _meter.CreateCounter<long>(Prefix + "sent", "{message}", "Messages received by all.");
    private static readonly Counter<long> _failed = _meter.CreateCounter<long>(Prefix + "failed", "{message}", "Failures of a receiver.");
    private static readonly Counter<long> _setAside = _meter.CreateCounter<long>(Prefix + "set_aside", "{message}", "Messages that failed too often.");
    private static readonly Counter<long> _putOff = _meter.CreateCounter<long>(Prefix + "put_off", "{message}", "Messages that a receiver asked for at another time.");
    private static readonly Counter<long> _unmarked = _meter.CreateCounter<long>(Prefix + "unmarked", "{message}", "Messages of which the store could not be told what came.");
    private static readonly Counter<long> _notified = _meter.CreateCounter<long>(Prefix + "notified", "{notification}", "Notifications handed to the host.");
    private static readonly Counter<long> _dropped = _meter.CreateCounter<long>(Prefix + "dropped", "{notification}", "Notifications not sent, as for want of consent.");
    private static readonly Histogram<double> _duration = _meter.CreateHistogram<double>(Prefix + "step_duration", "s", "How long a step of the relay took.");
    private static readonly Gauge<long> _unsent = _meter.CreateGauge<long>(Prefix + "unsent", "{message}", "Messages that wait, after a step.");
    private static readonly Gauge<long> _aside = _meter.CreateGauge<long>(Prefix + "aside", "{message}", "Messages that are set aside, after a step.");
    private static readonly Gauge<double> _oldest = _meter.CreateGauge<double>(Prefix + "oldest_age", "s", "Age of the oldest message that waits, after a step; 0 for none.");
    private static readonly Gauge<double> _overdue = _meter.CreateGauge<double>(Prefix + "overdue", "s", "Since when the message is due that is due longest, after a step; 0 for none.");

    internal static Activity? Step() => _activities.StartActivity("outbox step");

    internal static void Sent(OutboxMessage message) => _sent.Add(1, EventOf(message));

    internal static void Failed(OutboxMessage message, string receiver, string error) => _failed.Add(1, EventOf(message), new("receiver", receiver), new(ErrorTag, error));

    internal static void SetAside(OutboxMessage message, string error) => _setAside.Add(1, EventOf(message), new(ErrorTag, error));

    internal static void PutOff(OutboxMessage message) => _putOff.Add(1, EventOf(message));

    internal static void Unmarked(OutboxMessage message, string error) => _unmarked.Add(1, EventOf(message), new(ErrorTag, error));

    internal static void Notified(string kind) => _notified.Add(1, new KeyValuePair<string, object?>("kind", kind));

    internal static void Dropped(string kind, DropReason reason) => _dropped.Add(1, new("kind", kind), new("reason", reason.ToString()));

    internal static void Took(Duration duration) => _duration.Record(Math.Max(0, duration.TotalSeconds));

    internal static void Observe(OutboxFigures figures, Instant now)
    {
        _unsent.Record(figures.Unsent);
        _aside.Record(figures.SetAside);
        _oldest.Record(AgeOf(figures.OldestStoredAt, now));
        _overdue.Record(AgeOf(figures.OverdueSince, now));
    }

    private static double AgeOf(Instant? since, Instant now) => since is { } moment && moment < now ? (now - moment).TotalSeconds : 0;

    private static KeyValuePair<string, object?> EventOf(OutboxMessage message) => new(EventTag, message.Happened.GetType().Name);
}
