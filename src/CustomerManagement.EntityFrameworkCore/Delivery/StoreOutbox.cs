using System.Text;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.EntityFrameworkCore.Rows;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Delivery;

/// <summary>The outbox, as rows that repositories wrote together with the aggregates.</summary>
internal sealed class StoreOutbox(Store store) : IOutbox, ISetAsideMessages
{
    public async Task<IReadOnlyList<OutboxMessage>> TakeAsync(OutboxTake take, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(take);
        var (now, longest) = (Store.Ticks(take.Now), Store.Ticks(take.Now + take.LongestWait));
        var (until, longestLease) = (Store.Ticks(take.LeasedUntil), Store.Ticks(take.Now + (take.Lease * 2)));
        var taken = new List<OutboxRow>();

        // One statement finds and takes, so that of two that ask at once one gets each. It finds once: a plan that asks again for each row would take more than the limit.
        var sql =
            $$"""
            WITH due AS MATERIALIZED (
                SELECT sequence FROM {{store.Dialect.Table("outbox")}}
                WHERE state = 1
                    AND (next_attempt_at IS NULL OR next_attempt_at <= {1} OR next_attempt_at > {2})
                    AND (taken_until IS NULL OR taken_until <= {1} OR taken_until > {3})
                ORDER BY stored_at, sequence LIMIT {4} {{store.Dialect.SkipLocked}})
            UPDATE {{store.Dialect.Table("outbox")}} SET taken_until = {0} WHERE sequence IN (SELECT sequence FROM due)
            RETURNING *
            """;
        await store.WriteAsync(
            async context =>
            {
                taken = await context.Outbox.FromSqlRaw(sql, until, now, longest, longestLease, take.Limit).AsNoTracking().ToListAsync(cancellation).ConfigureAwait(false);
                return taken.Count > 0;
            },
            Overtaken,
            cancellation).ConfigureAwait(false);
        return [.. taken.OrderBy(row => row.StoredAt).ThenBy(row => row.Sequence).Select(Message)];
    }

    public Task MarkSentAsync(string message, CancellationToken cancellation) => MarkSentAsync([message], cancellation);

    public Task MarkSentAsync(IReadOnlyCollection<string> messages, CancellationToken cancellation)
    {
        var ids = messages.ToList();
        return ChangeAsync(rows => rows.Where(row => ids.Contains(row.Id) && row.State != OutboxState.Sent)
            .ExecuteUpdateAsync(row => row.SetProperty(each => each.State, OutboxState.Sent).SetProperty(each => each.TakenUntil, (long?)null), cancellation), cancellation);
    }

    public Task PutBackAsync(OutboxMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var (receivedBy, next) = (Lines(message.ReceivedBy), message.NextAttemptAt is { } at ? Store.Ticks(at) : (long?)null);
        return ChangeAsync(rows => rows.Where(row => row.Id == message.Id && row.State == OutboxState.Waiting)
            .ExecuteUpdateAsync(row => row.SetProperty(each => each.Attempts, message.Attempts).SetProperty(each => each.NextAttemptAt, next)
                .SetProperty(each => each.ReceivedBy, receivedBy).SetProperty(each => each.TakenUntil, (long?)null), cancellation), cancellation);
    }

    public Task SetAsideAsync(SetAsideMessage aside, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(aside);
        var (message, receivedBy, at) = (aside.Message, Lines(aside.Message.ReceivedBy), Store.Ticks(aside.At));
        return ChangeAsync(rows => rows.Where(row => row.Id == message.Id && row.State == OutboxState.Waiting)
            .ExecuteUpdateAsync(row => row.SetProperty(each => each.State, OutboxState.Aside).SetProperty(each => each.Attempts, message.Attempts)
                .SetProperty(each => each.ReceivedBy, receivedBy).SetProperty(each => each.TakenUntil, (long?)null)
                .SetProperty(each => each.Error, aside.Error).SetProperty(each => each.AsideAt, (long?)at), cancellation), cancellation);
    }

    public Task<OutboxFigures> CountAsync(Instant now, CancellationToken cancellation)
    {
        var moment = Store.Ticks(now);
        return store.ReadAsync(
            async context =>
            {
                var waiting = context.Outbox.Where(row => row.State == OutboxState.Waiting);
                var count = await waiting.CountAsync(cancellation).ConfigureAwait(false);
                var oldest = await waiting.MinAsync(row => (long?)row.StoredAt, cancellation).ConfigureAwait(false);
                var overdue = await waiting.Select(row => row.NextAttemptAt ?? row.StoredAt).Where(due => due <= moment).MinAsync(due => (long?)due, cancellation).ConfigureAwait(false);
                var aside = await context.Outbox.CountAsync(row => row.State == OutboxState.Aside, cancellation).ConfigureAwait(false);
                return new OutboxFigures(count, Moment(oldest), Moment(overdue), aside);
            },
            cancellation);
    }

    public async Task<IReadOnlyList<SetAsideMessage>> ListAsync(int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var rows = await store.ReadAsync(
            context => context.Outbox.AsNoTracking().Where(row => row.State == OutboxState.Aside).OrderBy(row => row.AsideAt).ThenBy(row => row.Sequence).Take(limit).ToListAsync(cancellation),
            cancellation).ConfigureAwait(false);
        return rows.ConvertAll(row => new SetAsideMessage(Message(row), row.Error!, Moment(row.AsideAt)!.Value));
    }

    public async Task<bool> ReleaseAsync(string message, CancellationToken cancellation)
    {
        var released = 0;
        await ChangeAsync(
            async rows => released = await rows.Where(row => row.Id == message && row.State == OutboxState.Aside)
                .ExecuteUpdateAsync(row => row.SetProperty(each => each.State, OutboxState.Waiting).SetProperty(each => each.Attempts, 0).SetProperty(each => each.NextAttemptAt, (long?)null)
                    .SetProperty(each => each.TakenUntil, (long?)null).SetProperty(each => each.Error, (string?)null).SetProperty(each => each.AsideAt, (long?)null), cancellation)
                .ConfigureAwait(false),
            cancellation).ConfigureAwait(false);
        return released > 0;
    }

    private static OutboxMessage Message(OutboxRow row) => new(
        row.Aggregate,
        row.AggregateId,
        row.Version,
        row.Ordinal,
        UnreadableEvent.OrRead(row.Name, Encoding.UTF8.GetBytes(row.Event), Moment(row.StoredAt)!.Value),
        Moment(row.StoredAt)!.Value,
        row.Attempts,
        Moment(row.NextAttemptAt),
        row.ReceivedBy?.Split('\n'));

    private static string? Lines(IReadOnlyList<string> names) => names.Count == 0 ? null : string.Join('\n', names);

    private static Instant? Moment(long? ticks) => ticks is { } known ? Instant.FromUnixTimeTicks(known) : null;

    private static Task<Exception> Overtaken(Exception error) =>
        Task.FromResult<Exception>(new StoreUnavailableException(StoreFailure.Busy, isOutcomeUnknown: false, error));

    private Task<bool> ChangeAsync(Func<DbSet<OutboxRow>, Task<int>> change, CancellationToken cancellation) => store.WriteAsync(
        async context =>
        {
            await change(context.Outbox).ConfigureAwait(false);
            return true;
        },
        Overtaken,
        cancellation);
}
