using CustomerManagement.Domain.Delivery;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Storage;

/// <summary>An outbox in memory. Safe for use by several threads.</summary>
public sealed class InMemoryOutbox : IOutbox, ISetAsideMessages
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);
    private int _stored;

    /// <summary>Stores messages, as whoever saves an aggregate does. One whose id is there, sent or not, is there once.</summary>
    /// <param name="messages">The messages.</param>
    public void Add(IReadOnlyList<OutboxMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        lock (_gate)
        {
            foreach (var message in messages)
            {
                _rows.TryAdd(message.Id, new Row(message, _stored++));
            }
        }
    }

    /// <summary>Lists messages that are sent.</summary>
    /// <returns>Their ids, in the order in which they were stored.</returns>
    public IReadOnlyList<string> Sent()
    {
        lock (_gate)
        {
            return [.. _rows.Values.Where(row => row.State == State.Sent).OrderBy(row => row.Place).Select(row => row.Message.Id)];
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboxMessage>> TakeAsync(OutboxTake take, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(take);
        return InGate<IReadOnlyList<OutboxMessage>>(() =>
        {
            var taken = Waiting().Where(row => take.IsDue(row.Message.NextAttemptAt) && !take.IsTaken(row.LeasedUntil))
                .OrderBy(row => row.Message.StoredAt).ThenBy(row => row.Place).Take(take.Limit).ToList();
            taken.ForEach(row => row.LeasedUntil = take.LeasedUntil);
            return [.. taken.Select(row => row.Message)];
        }, cancellation);
    }

    /// <inheritdoc/>
    public Task MarkSentAsync(string message, CancellationToken cancellation) => InGate(() =>
    {
        if (_rows.TryGetValue(message, out var row))
        {
            row.State = State.Sent;
        }

        return true;
    }, cancellation);

    /// <inheritdoc/>
    public Task PutBackAsync(OutboxMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Change(message, _ => { }, cancellation);
    }

    /// <inheritdoc/>
    public Task SetAsideAsync(SetAsideMessage aside, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(aside);
        return Change(aside.Message, row => (row.State, row.Aside) = (State.SetAside, aside), cancellation);
    }

    /// <inheritdoc/>
    public Task<OutboxFigures> CountAsync(Instant now, CancellationToken cancellation) => InGate(() =>
    {
        var waiting = Waiting().Select(row => row.Message).ToList();
        var due = waiting.Select(message => message.NextAttemptAt ?? message.StoredAt).Where(at => at <= now).ToList();
        return new OutboxFigures(
            waiting.Count,
            waiting.Count == 0 ? null : waiting.Min(message => message.StoredAt),
            due.Count == 0 ? null : due.Min(),
            _rows.Values.Count(row => row.State == State.SetAside));
    }, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SetAsideMessage>> ListAsync(int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return InGate<IReadOnlyList<SetAsideMessage>>(() =>
            [.. _rows.Values.Where(row => row.State == State.SetAside).OrderBy(row => row.Aside!.At).ThenBy(row => row.Place).Take(limit).Select(row => row.Aside!)], cancellation);
    }

    /// <inheritdoc/>
    public Task<bool> ReleaseAsync(string message, CancellationToken cancellation) => InGate(() =>
    {
        if (!_rows.TryGetValue(message, out var row) || row.State != State.SetAside)
        {
            return false;
        }

        var known = row.Message;
        row.Message = new OutboxMessage(known.Aggregate, known.AggregateId, known.Version, known.Ordinal, known.Happened, known.StoredAt, receivedBy: known.ReceivedBy);
        (row.State, row.Aside, row.LeasedUntil) = (State.Waiting, null, null);
        return true;
    }, cancellation);

    internal int ForgetSent(Instant before, int limit)
    {
        lock (_gate)
        {
            var old = _rows.Values.Where(row => row.State == State.Sent && row.Message.StoredAt < before).Take(limit).Select(row => row.Message.Id).ToList();
            old.ForEach(id => _rows.Remove(id));
            return old.Count;
        }
    }

    private IEnumerable<Row> Waiting() => _rows.Values.Where(row => row.State == State.Waiting);

    private Task<bool> Change(OutboxMessage message, Action<Row> change, CancellationToken cancellation) => InGate(() =>
    {
        if (_rows.TryGetValue(message.Id, out var row) && row.State == State.Waiting)
        {
            (row.Message, row.LeasedUntil) = (message, null);
            change(row);
        }

        return true;
    }, cancellation);

    private Task<T> InGate<T>(Func<T> act, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellation);
        }

        lock (_gate)
        {
            return Task.FromResult(act());
        }
    }

    private enum State
    {
        Waiting = 1,
        Sent = 2,
        SetAside = 3,
    }

    private sealed class Row(OutboxMessage message, int place)
    {
        public OutboxMessage Message { get; set; } = message;

        public int Place { get; } = place;

        public State State { get; set; } = State.Waiting;

        public SetAsideMessage? Aside { get; set; }

        public Instant? LeasedUntil { get; set; }
    }
}
