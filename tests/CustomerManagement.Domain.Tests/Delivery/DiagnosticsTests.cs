using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Delivery;

namespace CustomerManagement.Domain.Tests.Delivery;

public sealed class DiagnosticsTests
{
    [Fact]
    public async Task What_happens_can_be_watched_and_tags_hold_no_ids()
    {
        var seen = new ConcurrentQueue<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, subscribed) =>
            {
                if (instrument.Meter.Name == DeliveryDiagnostics.Name)
                {
                    subscribed.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Enqueue(Words(instrument, tags)));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Enqueue(Words(instrument, tags)));
        listener.Start();

        var desk = new NotificationDesk();
        await desk.HappenAsync(new ComplaintAcknowledged(new ComplaintId("CANARY"), By: null, DeliveryCases.Start), id: "CANARY");
        desk.Roles.Clear();
        desk.Subject = new NotificationSubject([NotificationDesk.Shop]);
        await desk.HappenAsync(new ComplaintReopened(new ComplaintId("CANARY"), DeliveryCases.Start), id: "CANARY2");
        Assert.Contains("customer_management.delivery.dropped kind=customer.complaint-acknowledged reason=NotOnFile", seen);
        Assert.Contains("customer_management.delivery.sent event=ComplaintAcknowledged", seen);
        Assert.Contains("customer_management.delivery.failed event=ComplaintReopened receiver=notifications error=delivery.nobody-to-tell", seen);
        Assert.Contains("customer_management.delivery.oldest_age", seen);
        Assert.Contains("customer_management.delivery.step_duration", seen);
        Assert.All(seen, line => Assert.DoesNotContain("CANARY", line, StringComparison.Ordinal));
    }

    private static string Words(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Prepend(instrument.Name));
}
