using System.Globalization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Validation;
using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>An event that was stored with the aggregate to which it happened, and waits to be handed to its receivers. Ids and values only. Immutable and compared by value.</summary>
public sealed record OutboxMessage
{
    private readonly ValueList<string> _receivedBy;

    /// <summary>Creates it, as a store does that reads one back. New ones come from <see cref="OfEvents"/>.</summary>
    /// <param name="aggregate">The kind of aggregate, as in <c>Complaint</c>: ASCII letters and digits.</param>
    /// <param name="aggregateId">The id of the aggregate.</param>
    /// <param name="version">The version that the aggregate has since the event was saved, from 1.</param>
    /// <param name="ordinal">The place of the event among those of that version, from 0.</param>
    /// <param name="happened">The event.</param>
    /// <param name="storedAt">When it was stored.</param>
    /// <param name="attempts">How often handing it on failed.</param>
    /// <param name="nextAttemptAt">Not before this moment; <c>null</c> for at once, whatever the clock says.</param>
    /// <param name="receivedBy">The names of the receivers that have it already; <c>null</c> for none.</param>
    /// <exception cref="ArgumentException">The kind is none, the id is blank, or a name is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is below its least.</exception>
    public OutboxMessage(
        string aggregate,
        string aggregateId,
        long version,
        int ordinal,
        IDomainEvent happened,
        Instant storedAt,
        int attempts = 0,
        Instant? nextAttemptAt = null,
        IEnumerable<string>? receivedBy = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(aggregate);
        ArgumentException.ThrowIfNullOrWhiteSpace(aggregateId);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentOutOfRangeException.ThrowIfNegative(attempts);
        if (!aggregate.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException("The kind of an aggregate is ASCII letters and digits.", nameof(aggregate));
        }

        (Aggregate, AggregateId, Version, Ordinal, Happened) = (aggregate, aggregateId, version, ordinal, happened);
        (StoredAt, Attempts, NextAttemptAt) = (storedAt, attempts, nextAttemptAt);
        _receivedBy = new ValueList<string>((receivedBy ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), nameof(receivedBy));
    }

    /// <summary>
    /// Kind, id, version and place, as in <c>Complaint/c-17/3/0</c>: whoever stores the same event twice makes the same id, and different events have different ones.
    /// Compared by code units.
    /// </summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Aggregate}/{AggregateId}/{Version}/{Ordinal}");

    /// <summary>The kind of aggregate.</summary>
    public string Aggregate { get; }

    /// <summary>The id of the aggregate.</summary>
    public string AggregateId { get; }

    /// <summary>The version of the aggregate with the event.</summary>
    public long Version { get; }

    /// <summary>The place of the event among those of that version, from 0.</summary>
    public int Ordinal { get; }

    /// <summary>The event; an <see cref="UnreadableEvent"/> where it cannot be read.</summary>
    public IDomainEvent Happened { get; }

    /// <summary>When it was stored, by the clock of who stored it.</summary>
    public Instant StoredAt { get; }

    /// <summary>How often handing it on failed, up to the most that the relay allows. Being put off is no failure; when a receiver has it at last and no other one fails, the count begins anew.</summary>
    public int Attempts { get; }

    /// <summary>Not before this moment; <c>null</c> for at once.</summary>
    public Instant? NextAttemptAt { get; }

    /// <summary>The names of the receivers that have it already, in the order of code units: they are not given it again.</summary>
    public IReadOnlyList<string> ReceivedBy => _receivedBy;

    /// <summary>For stores: makes messages of the events of an aggregate that is being saved.</summary>
    /// <param name="aggregate">The kind of aggregate, as in <c>Complaint</c>.</param>
    /// <param name="aggregateId">Its id.</param>
    /// <param name="version">The version that it has once it is saved.</param>
    /// <param name="events">Its pending events, oldest first; may be empty.</param>
    /// <param name="at">When it is saved.</param>
    /// <returns>A message for each, in the same order.</returns>
    /// <exception cref="ArgumentException">An argument is none that the constructor takes.</exception>
    public static IReadOnlyList<OutboxMessage> OfEvents(string aggregate, string aggregateId, long version, IEnumerable<IDomainEvent> events, Instant at)
    {
        ArgumentNullException.ThrowIfNull(events);
        return [.. events.Select((happened, ordinal) => new OutboxMessage(aggregate, aggregateId, version, ordinal, happened, at))];
    }

    /// <summary>The key of the effect that a receiver makes of this message: to be stored together with that effect, so that it is made once.</summary>
    /// <param name="receiver">The name of the receiver, as <see cref="IEventReceiver.Name"/> says it.</param>
    /// <returns>The key, as in <c>repairs/Complaint/c-17/3/0</c>, or with a digest (SHA-256) in place of an id that is too long for a key; different for different receivers and messages.</returns>
    /// <exception cref="ArgumentException">That is no name of a receiver.</exception>
    public CommandKey KeyFor(string receiver)
    {
        CheckReceiver(receiver, nameof(receiver));
        return new CommandKey(ShortText.Of(receiver, Id));
    }

    /// <summary>The id, and what happened to it.</summary>
    /// <returns>The text, as in <c>Complaint/c-17/3/0 (ComplaintClosed)</c>.</returns>
    public override string ToString() => $"{Id} ({Happened.GetType().Name})";

    internal static void CheckReceiver(string? name, string parameter)
    {
        if (!StableCode.Is(name))
        {
            throw new ArgumentException("The name of a receiver is 1 to 100 letters a to z, digits, dots and hyphens.", parameter);
        }
    }

    internal OutboxMessage After(int attempts, Instant? nextAttemptAt, IEnumerable<string> receivedBy) =>
        new(Aggregate, AggregateId, Version, Ordinal, Happened, StoredAt, attempts, nextAttemptAt, receivedBy);
}
