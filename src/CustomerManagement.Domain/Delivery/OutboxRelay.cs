using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>Hands what waits in the outbox to its receivers, at least once, in no order that could be relied on.</summary>
/// <remarks>
/// <para>
/// A step may break off anywhere: what was taken and not marked comes again once its lease has ended. A receiver that fails holds up neither the other receivers nor the other messages;
/// a message that failed waits longer each time, and one that failed too often is set aside, where it stays visible, once no receiver asks for it later. Nothing is ever thrown away. So it goes with an event that this version
/// cannot read (<see cref="UnreadableEvent"/>).
/// </para>
/// <para>
/// Clocks: a new message is sent whatever the clock says, so none waits for a clock that was put back. One that failed or was put off waits from now, by the clock of who says so; when the
/// clock is put back meanwhile, it waits for no longer than <see cref="RelayOptions.LongestWait"/>. When the clock leaps ahead, leases end early and messages come twice.
/// </para>
/// <para>Several relays may run at once. Safe for use by several threads when the outbox and the receivers are.</para>
/// </remarks>
public sealed class OutboxRelay
{
    private const int SecondsBetweenCounts = 10;

    private static readonly Duration _longestUnmarked = Duration.FromSeconds(1);

    private readonly IOutbox _outbox;
    private readonly ValueList<IEventReceiver> _receivers;
    private readonly IClock _clock;
    private readonly RelayOptions _options;
    private long _countedAt = long.MinValue / 2;

    /// <summary>Creates the relay.</summary>
    /// <param name="outbox">Where messages wait.</param>
    /// <param name="receivers">Who is told of each, at least one; their names differ. One that joins later is told of what is not sent yet.</param>
    /// <param name="clock">The clock of the host; read a few times for each message.</param>
    /// <param name="options">The settings; <c>null</c> for the defaults.</param>
    /// <exception cref="ArgumentException">There is no receiver, one is missing, or a name is none or there twice.</exception>
    /// <exception cref="ValidationException">The settings are wrong.</exception>
    public OutboxRelay(IOutbox outbox, IEnumerable<IEventReceiver> receivers, IClock clock, RelayOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(outbox);
        ArgumentNullException.ThrowIfNull(clock);
        _receivers = new ValueList<IEventReceiver>(receivers, nameof(receivers));
        if (_receivers.Count == 0 || _receivers.DistinctBy(receiver => receiver.Name, StringComparer.Ordinal).Count() < _receivers.Count)
        {
            throw new ArgumentException("A relay has a receiver at least, and names of receivers differ.", nameof(receivers));
        }

        foreach (var receiver in _receivers)
        {
            OutboxMessage.CheckReceiver(receiver.Name, nameof(receivers));
        }

        _options = options ?? new RelayOptions();
        new RelayOptionsValidator().ValidateAndThrow(_options);
        (_outbox, _clock) = (outbox, clock);
    }

    /// <summary>Takes a batch of what is due, hands each message on, and tells the store what came of it.</summary>
    /// <param name="cancellation">Ends the step early; what was not received by all by then comes again.</param>
    /// <returns>What was done. Only when the outbox cannot be asked at all does its error come out of here.</returns>
    public async Task<RelayReport> SendDueAsync(CancellationToken cancellation = default)
    {
        using var activity = DeliveryDiagnostics.Step();
        var begun = _clock.GetCurrentInstant();
        var take = new OutboxTake(begun, _options.Batch, _options.Lease, _options.LongestWait);
        var messages = await _outbox.TakeAsync(take, cancellation).ConfigureAwait(false);
        activity?.SetTag("taken", messages.Count);
        var (outcomes, left, dropped) = (new Dictionary<MessageOutcome, int>(), 0, 0);
        var (received, markedAt) = (new List<OutboxMessage>(), begun);
        try
        {
            foreach (var message in messages)
            {
                cancellation.ThrowIfCancellationRequested();
                var now = _clock.GetCurrentInstant();
                if (now >= take.LeasedUntil)
                {
                    left++;
                    continue;
                }

                // Where receivers are slow, a process that is killed gives few of them twice.
                if (now - markedAt >= _longestUnmarked)
                {
                    await MarkAsync().ConfigureAwait(false);
                    markedAt = now;
                }

                var tried = await TryAsync(message, cancellation).ConfigureAwait(false);
                dropped += tried.Dropped;
                if (tried is { Error: null, AskAgainAt: null })
                {
                    received.Add(message);
                }
                else
                {
                    Note(await PutBackAsync(message, tried, cancellation).ConfigureAwait(false), 1);
                }
            }
        }
        finally
        {
            // Also when the step is called off: what was received already need not come again.
            await MarkAsync().ConfigureAwait(false);
        }

        var figures = await CountAsync(messages.Count == _options.Batch, cancellation).ConfigureAwait(false);
        DeliveryDiagnostics.Took(_clock.GetCurrentInstant() - begun);
        return new RelayReport(
            messages.Count,
            Count(MessageOutcome.Sent),
            Count(MessageOutcome.PutOff),
            Count(MessageOutcome.Failed),
            Count(MessageOutcome.SetAside),
            Count(MessageOutcome.Unmarked),
            left,
            dropped,
            figures);

        async Task MarkAsync()
        {
            var sent = await MarkSentAsync(received).ConfigureAwait(false);
            Note(MessageOutcome.Sent, sent);
            Note(MessageOutcome.Unmarked, received.Count - sent);
            received.Clear();
        }

        void Note(MessageOutcome outcome, int count) => outcomes[outcome] = Count(outcome) + count;

        int Count(MessageOutcome outcome) => outcomes.GetValueOrDefault(outcome);
    }

    private async Task<(IReadOnlyList<string> ReceivedBy, string? Error, Instant? AskAgainAt, int Dropped)> TryAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var receivedBy = message.ReceivedBy.ToList();
        string? error = null;
        Instant? askAgainAt = null;
        var dropped = 0;
        if (message.Happened is UnreadableEvent)
        {
            return (receivedBy, DocumentRules.Unreadable, askAgainAt, dropped);
        }

        foreach (var receiver in _receivers.Where(receiver => !message.ReceivedBy.Contains(receiver.Name, StringComparer.Ordinal)))
        {
            try
            {
                var reception = await receiver.ReceiveAsync(message, cancellation).ConfigureAwait(false);
                dropped += reception.Dropped;
                if (reception.AskAgainAt is not { } again)
                {
                    receivedBy.Add(receiver.Name);
                }
                else if (askAgainAt is not { } earlier || again < earlier)
                {
                    askAgainAt = again;
                }

                if (reception.Failure is { } partly)
                {
                    Note(receiver, partly);
                }
            }
            catch (Exception failure) when (IsFailure(failure, cancellation))
            {
                Note(receiver, failure);
            }
        }

        return (receivedBy, error, askAgainAt, dropped);

        void Note(IEventReceiver receiver, Exception failure)
        {
            error = CodeOf(failure);
            DeliveryDiagnostics.Failed(message, receiver.Name, error);
        }
    }

    /// <summary>Marks what all receivers have, in one step, or each by itself where that fails.</summary>
    /// <returns>How many are marked.</returns>
    private async Task<int> MarkSentAsync(List<OutboxMessage> received)
    {
        if (received.Count == 0)
        {
            return 0;
        }

        try
        {
            await _outbox.MarkSentAsync([.. received.Select(message => message.Id)], CancellationToken.None).ConfigureAwait(false);
            received.ForEach(DeliveryDiagnostics.Sent);
            return received.Count;
        }
        catch (Exception failure) when (received.Count == 1)
        {
            // It comes again once its lease has ended.
            DeliveryDiagnostics.Unmarked(received[0], CodeOf(failure));
            return 0;
        }
        catch (Exception)
        {
            // A single message that cannot be marked must not hold up the others.
            var sent = 0;
            foreach (var message in received)
            {
                sent += await MarkSentAsync([message]).ConfigureAwait(false);
            }

            return sent;
        }
    }

    private async Task<MessageOutcome> PutBackAsync(
        OutboxMessage message, (IReadOnlyList<string> ReceivedBy, string? Error, Instant? AskAgainAt, int Dropped) tried, CancellationToken cancellation)
    {
        var now = _clock.GetCurrentInstant();
        var (receivedBy, error, askAgainAt, _) = tried;
        try
        {
            if (error is not null)
            {
                // Used up, the attempts are not counted on: the message waits on for who asks for later.
                var failures = Math.Min(message.Attempts, _options.MaximumAttempts - 1) + 1;
                var isUsedUp = failures == _options.MaximumAttempts;
                if (isUsedUp && askAgainAt is null)
                {
                    await _outbox.SetAsideAsync(new SetAsideMessage(message.After(failures, nextAttemptAt: null, receivedBy), error, now), cancellation).ConfigureAwait(false);
                    DeliveryDiagnostics.SetAside(message, error);
                    return MessageOutcome.SetAside;
                }

                var delay = BackOff.After(failures, message.Id, _options);
                await _outbox.PutBackAsync(message.After(failures, isUsedUp ? AskedFor(delay) : now + delay, receivedBy), cancellation).ConfigureAwait(false);
                return MessageOutcome.Failed;
            }

            // Nobody failed, and somebody has it at last: those who do not have it yet are not charged with its failures.
            var attempts = receivedBy.Count > message.ReceivedBy.Count ? 0 : message.Attempts;

            // One that says "now" each time would be asked without a pause.
            await _outbox.PutBackAsync(message.After(attempts, AskedFor(_options.FirstDelay), receivedBy), cancellation).ConfigureAwait(false);
            DeliveryDiagnostics.PutOff(message);
            return MessageOutcome.PutOff;
        }
        catch (Exception failure) when (IsFailure(failure, cancellation))
        {
            // The others go on: a single message that cannot be marked must not hold them up each time. It comes again once its lease has ended.
            DeliveryDiagnostics.Unmarked(message, CodeOf(failure));
            return MessageOutcome.Unmarked;
        }

        Instant AskedFor(Duration least) => Instant.Min(Instant.Max(askAgainAt!.Value, now + least), now + _options.LongestWait);
    }

    /// <summary>Counts what waits; where a whole batch was taken, now and then only: there may be millions, and they are counted one by one.</summary>
    private async Task<OutboxFigures?> CountAsync(bool isThereMore, CancellationToken cancellation)
    {
        var now = _clock.GetCurrentInstant();
        var since = now.ToUnixTimeSeconds() - Volatile.Read(ref _countedAt);
        if (isThereMore && since is >= 0 and < SecondsBetweenCounts)
        {
            return null;
        }

        try
        {
            Volatile.Write(ref _countedAt, now.ToUnixTimeSeconds());
            var figures = await _outbox.CountAsync(now, cancellation).ConfigureAwait(false);
            DeliveryDiagnostics.Observe(figures, now);
            return figures;
        }
        catch (Exception failure) when (IsFailure(failure, cancellation))
        {
            return null;
        }
    }

    /// <summary>Whether it is an error, and not that the caller wants to end: what is cancelled for reasons of its own, as by a time limit, is one.</summary>
    private static bool IsFailure(Exception failure, CancellationToken cancellation) => failure is not OperationCanceledException || !cancellation.IsCancellationRequested;

    private static string CodeOf(Exception failure) => failure is BusinessRuleException broken ? broken.Code : failure.GetType().Name;

    private enum MessageOutcome
    {
        Sent = 1,
        PutOff = 2,
        Failed = 3,
        SetAside = 4,
        Unmarked = 5,
    }
}
