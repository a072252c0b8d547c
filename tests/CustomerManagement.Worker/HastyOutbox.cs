using CustomerManagement.Domain.Delivery;
using NodaTime;

namespace CustomerManagement.Worker;

/// <summary>The planted fault <see cref="Fault.MarksSentEarly"/>.</summary>
internal sealed class HastyOutbox(IOutbox outbox) : IOutbox
{
    public async Task<IReadOnlyList<OutboxMessage>> TakeAsync(OutboxTake take, CancellationToken cancellation)
    {
        var messages = await outbox.TakeAsync(take, cancellation);
        foreach (var message in messages)
        {
            await outbox.MarkSentAsync(message.Id, cancellation);
        }

        return messages;
    }

    public Task MarkSentAsync(string message, CancellationToken cancellation) => Task.CompletedTask;

    public Task PutBackAsync(OutboxMessage message, CancellationToken cancellation) => outbox.PutBackAsync(message, cancellation);

    public Task SetAsideAsync(SetAsideMessage aside, CancellationToken cancellation) => outbox.SetAsideAsync(aside, cancellation);

    public Task<OutboxFigures> CountAsync(Instant now, CancellationToken cancellation) => outbox.CountAsync(now, cancellation);
}
