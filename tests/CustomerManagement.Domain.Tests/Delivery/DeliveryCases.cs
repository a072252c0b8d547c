using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Delivery;

/// <summary>Something that happened, for tests of handing it on.</summary>
internal sealed record Noticed(int Number, Instant At) : IDomainEvent;

/// <summary>The receiver did not take it.</summary>
internal sealed class ReceiverDownException : Exception;

internal static class DeliveryCases
{
    public static Instant Start { get; } = Instant.FromUtc(2026, 3, 2, 9, 0);

    public static OutboxMessage Message(int number, Instant at) => OutboxMessage.OfEvents("Notice", $"n-{number}", version: 1, [new Noticed(number, at)], at)[0];

    public static int NumberOf(OutboxMessage message) => ((Noticed)message.Happened).Number;
}

/// <summary>A receiver made of a function.</summary>
internal sealed class TestReceiver(string name, Func<OutboxMessage, Task<Reception>> receive) : IEventReceiver
{
    public string Name => name;

    public Task<Reception> ReceiveAsync(OutboxMessage message, CancellationToken cancellation) => receive(message);

    public static TestReceiver Failing(string name = "failing") => new(name, _ => throw new ReceiverDownException());
}

/// <summary>Keys that were noted, in memory.</summary>
internal sealed class TestInbox : IInbox
{
    private readonly HashSet<CommandKey> _keys = [];

    public Task<bool> HasAsync(CommandKey key, CancellationToken cancellation) => Task.FromResult(_keys.Contains(key));

    public Task<bool> TryNoteAsync(CommandKey key, CancellationToken cancellation) => Task.FromResult(_keys.Add(key));
}
