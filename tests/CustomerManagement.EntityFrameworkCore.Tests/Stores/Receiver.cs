using System.Collections.Concurrent;
using CustomerManagement.Domain.Delivery;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>Keeps the ids of what it receives, and refuses what is about one aggregate.</summary>
internal sealed class Receiver : IEventReceiver
{
    public ConcurrentBag<string> Received { get; } = [];

    public string? Refuses { get; set; }

    public string Name => "test";

    public Task<Reception> ReceiveAsync(OutboxMessage message, CancellationToken cancellation)
    {
        if (message.AggregateId == Refuses)
        {
            throw new TimeoutException("with a name in it");
        }

        Received.Add(message.Id);
        return Task.FromResult(Reception.Done);
    }
}
