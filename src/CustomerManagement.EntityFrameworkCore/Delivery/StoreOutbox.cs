using System.Text;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Persistence;
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

        // What is due at once has its place at 1970, whatever the clock says.
        var (due, beyond) = (Math.Max(now, 0), Math.Max(longest, 0));
        var messages = new List<OutboxMessage>();
        var outbox = store.Dialect.Table("outbox");

        // One statement finds and takes, so that of two that ask at once one gets each. It finds once: a plan that asks again for each row would take more than the limit.
        // What is due, and what seems put off for longer than anything is, lie at the two ends of an index; what is put off lies between them and is not read.
        // The last limit takes nothing away: it tells the planner of PostgreSQL that few rows are changed, which it would else look for by reading all.
        var sql =
            $$"""
            WITH due AS MATERIALIZED ({{Find("<= {5}", "{4}")}}),
            beyond AS MATERIALIZED ({{Find("> {2}", "{4} - (SELECT count(*) FROM due)")}})
            UPDATE {{outbox}} SET taken_until = {0} WHERE sequence IN (SELECT sequence FROM due UNION ALL SELECT sequence FROM beyond LIMIT {4})
            RETURNING *
            """;
        await store.WriteAsync(
            async context =>
            {
                var rows = await context.Outbox.FromSqlRaw(sql, until, now, beyond, longestLease, take.Limit, due).AsNoTracking().ToListAsync(cancellation).ConfigureAwait(false);
                var read = rows.OrderBy(row => row.StoredAt).ThenBy(row => row.Sequence).Select(row => (row.Sequence, Message: OrNull(() => Message(row)))).ToList();
                messages = [.. read.Select(each => each.Message).OfType<OutboxMessage>()];
                await SetAsideUnreadableAsync(context, [.. read.Where(each => each.Message is null).Select(each => each.Sequence)], now, cancellation).ConfigureAwait(false);
                return rows.Count > 0;
            },
            Store.OvertakenAsync,
            cancellation).ConfigureAwait(false);
        return messages;

        string Find(string when, string limit) =>
            $$"""
            SELECT sequence FROM {{outbox}}
            WHERE state = 1 AND coalesce(next_attempt_at, 0) {{when}} AND (taken_until IS NULL OR taken_until <= {1} OR taken_until > {3})
            ORDER BY coalesce(next_attempt_at, 0), stored_at, sequence LIMIT {{limit}} {{store.Dialect.SkipLocked}}
            """;
    }

    public Task MarkSentAsync(string message, CancellationToken cancellation) => MarkSentAsync([message], cancellation);

    public Task MarkSentAsync(IReadOnlyCollection<string> messages, CancellationToken cancellation)
    {
        var ids = messages.Select(Ids.Asked).ToList();
        return ChangeAsync(rows => rows.Where(row => ids.Contains(row.Id) && row.State != OutboxState.Sent)
            .ExecuteUpdateAsync(row => row.SetProperty(each => each.State, OutboxState.Sent).SetProperty(each => each.TakenUntil, (long?)null), cancellation), cancellation);
    }

    public Task PutBackAsync(OutboxMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var (id, receivedBy, next) = (Ids.Asked(message.Id), Lines(message.ReceivedBy), message.NextAttemptAt is { } at ? Store.Ticks(at) : (long?)null);
        return ChangeAsync(rows => rows.Where(row => row.Id == id && row.State == OutboxState.Waiting)
            .ExecuteUpdateAsync(row => row.SetProperty(each => each.Attempts, message.Attempts).SetProperty(each => each.NextAttemptAt, next)
                .SetProperty(each => each.ReceivedBy, receivedBy).SetProperty(each => each.TakenUntil, (long?)null), cancellation), cancellation);
    }

    public Task SetAsideAsync(SetAsideMessage aside, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(aside);
        var (message, id, receivedBy, at) = (aside.Message, Ids.Asked(aside.Message.Id), Lines(aside.Message.ReceivedBy), Store.Ticks(aside.At));
        return ChangeAsync(rows => rows.Where(row => row.Id == id && row.State == OutboxState.Waiting)
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

                // Each asked as the index has it, which ends before what is put off. In a group, or PostgreSQL goes through all by the moment when they were stored.
                var next = await waiting.Where(row => (row.NextAttemptAt ?? 0) > 0 && (row.NextAttemptAt ?? 0) <= moment).OrderBy(row => row.NextAttemptAt ?? 0).ThenBy(row => row.StoredAt)
                    .Select(row => row.NextAttemptAt).FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
                var fresh = await waiting.Where(row => (row.NextAttemptAt ?? 0) == 0 && row.StoredAt <= moment).GroupBy(row => row.NextAttemptAt ?? 0)
                    .Select(rows => (long?)rows.Min(row => row.StoredAt)).FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
                var overdue = next is null || fresh < next ? fresh : next;
                var aside = await context.Outbox.CountAsync(row => row.State == OutboxState.Aside, cancellation).ConfigureAwait(false);
                return new OutboxFigures(count, Nearest(oldest), Nearest(overdue), aside);
            },
            cancellation);
    }

    public async Task<IReadOnlyList<SetAsideMessage>> ListAsync(int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var (found, passed, isThereMore) = (new List<SetAsideMessage>(), 0, true);
        while (isThereMore)
        {
            var rows = await store.ReadAsync(
                context => context.Outbox.AsNoTracking().Where(row => row.State == OutboxState.Aside).OrderBy(row => row.AsideAt).ThenBy(row => row.Sequence).Skip(passed).Take(limit).ToListAsync(cancellation),
                cancellation).ConfigureAwait(false);
            found.AddRange(rows.Select(row => OrNull(() => new SetAsideMessage(Message(row), row.Error!, Moment(row.AsideAt)!.Value))).OfType<SetAsideMessage>());
            passed += rows.Count;
            isThereMore = rows.Count == limit && found.Count < limit;
        }

        return [.. found.Take(limit)];
    }

    public async Task<bool> ReleaseAsync(string message, CancellationToken cancellation)
    {
        var (id, released) = (Ids.Asked(message), 0);
        await ChangeAsync(
            async rows => released = await rows.Where(row => row.Id == id && row.State == OutboxState.Aside)
                .ExecuteUpdateAsync(row => row.SetProperty(each => each.State, OutboxState.Waiting).SetProperty(each => each.Attempts, 0).SetProperty(each => each.NextAttemptAt, (long?)null)
                    .SetProperty(each => each.TakenUntil, (long?)null).SetProperty(each => each.Error, (string?)null).SetProperty(each => each.AsideAt, (long?)null), cancellation)
                .ConfigureAwait(false),
            cancellation).ConfigureAwait(false);
        return released > 0;
    }

    /// <summary>What is made of a row; <c>null</c> when its columns are none of a message's, as after a change by hand.</summary>
    private static T? OrNull<T>(Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static OutboxMessage Message(OutboxRow row)
    {
        var message = new OutboxMessage(
            row.Aggregate,
            row.AggregateId,
            row.Version,
            row.Ordinal,
            UnreadableEvent.OrRead(row.Name, Encoding.UTF8.GetBytes(row.Event), Moment(row.StoredAt)!.Value),
            Moment(row.StoredAt)!.Value,
            row.Attempts,
            Moment(row.NextAttemptAt),
            row.ReceivedBy?.Split('\n'));

        // One whose row has another id could never be marked, and would be sent again and again.
        return message.Id == row.Id ? message : throw new ArgumentException("The id of a message is that of its event.", nameof(row));
    }

    private static string? Lines(IReadOnlyList<string> names) => names.Count == 0 ? null : string.Join('\n', names);

    private static Instant? Moment(long? ticks) => ticks is { } known ? Instant.FromUnixTimeTicks(known) : null;

    // No count fails for a moment that no calendar has.
    private static Instant? Nearest(long? ticks) => ticks is { } known ? Moment(Math.Clamp(known, Store.Ticks(Instant.MinValue), Store.Ticks(Instant.MaxValue))) : null;

    // By its row, since what is in it may be anything.
    private static Task SetAsideUnreadableAsync(StoreContext context, List<long> sequences, long now, CancellationToken cancellation) => sequences.Count == 0
        ? Task.CompletedTask
        : context.Outbox.Where(row => sequences.Contains(row.Sequence))
            .ExecuteUpdateAsync(row => row.SetProperty(each => each.State, OutboxState.Aside).SetProperty(each => each.TakenUntil, (long?)null)
                .SetProperty(each => each.Error, DocumentRules.Unreadable).SetProperty(each => each.AsideAt, (long?)now), cancellation);

    private Task<bool> ChangeAsync(Func<DbSet<OutboxRow>, Task<int>> change, CancellationToken cancellation) => store.WriteAsync(
        async context =>
        {
            await change(context.Outbox).ConfigureAwait(false);
            return true;
        },
        Store.OvertakenAsync,
        cancellation);
}
