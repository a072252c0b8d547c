using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Delivery;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Worker;

/// <summary>Says what it is told of, or fails.</summary>
internal sealed class NightReceiver(bool fails, Action<string> say) : IEventReceiver
{
    private static readonly ZonedDateTimePattern _moment = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<g>", zoneProvider: null);

    public string Name => "night";

    public Task<Reception> ReceiveAsync(OutboxMessage message, CancellationToken cancellation)
    {
        if (fails)
        {
            throw new InvalidOperationException("Nobody is there.");
        }

        say($"told {message.Happened.GetType().Name} {message.AggregateId}{(message.Happened is ComplaintPromiseBroken broken ? $" {Local(broken.Deadline)}" : "")}");
        return Task.FromResult(Reception.Done);
    }

    private static string Local(Instant at) => _moment.Format(at.InZone(NightStory.Zone));
}
