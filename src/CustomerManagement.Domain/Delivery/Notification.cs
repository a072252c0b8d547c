using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>What happened, to be told to somebody now. It says what and to whom; how to say it is the host's. Ids and values only. Immutable and compared by value.</summary>
public sealed record Notification
{
    private readonly ValueList<ContactChannel> _channels;

    internal Notification(OutboxMessage message, NotificationPlan plan, NotificationRecipient recipient, LanguageTag language, Instant dueAt, IEnumerable<ContactChannel> channels)
    {
        (Id, Kind, Recipient, Language) = (IdOf(message, plan, recipient), plan.Kind, recipient, language);
        (Aggregate, AggregateId, Happened, DueAt) = (message.Aggregate, message.AggregateId, message.Happened, dueAt);
        _channels = new ValueList<ContactChannel>(channels, nameof(channels));
    }

    /// <summary>The id, at most 200 characters: the same whenever the same is told to the same again, so that a host can leave out what it has sent.</summary>
    public string Id { get; }

    /// <summary>What it tells: one of <see cref="NotificationKinds"/>, or of the host's own.</summary>
    public string Kind { get; }

    /// <summary>Who is told.</summary>
    public NotificationRecipient Recipient { get; }

    /// <summary>In which language.</summary>
    public LanguageTag Language { get; }

    /// <summary>The kind of aggregate that it is about, as in <c>Complaint</c>.</summary>
    public string Aggregate { get; }

    /// <summary>The id of that aggregate.</summary>
    public string AggregateId { get; }

    /// <summary>The event with its values. What of it a customer may read is for the host to say: it may name persons of the staff.</summary>
    public IDomainEvent Happened { get; }

    /// <summary>From when on it was to be told.</summary>
    public Instant DueAt { get; }

    /// <summary>The channels on which a customer may be told now, the preferred one first; empty for a person of the staff, of whom nobody asks.</summary>
    public IReadOnlyList<ContactChannel> Channels => _channels;

    /// <summary>The id.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Id;

    internal static string IdOf(OutboxMessage message, NotificationPlan plan, NotificationRecipient recipient)
    {
        // Ids may hold slashes; with its length in front the first one ends where it ends.
        var (sort, id) = recipient.Staff is { } person ? ("staff", person.Value) : ("customer", recipient.Customer!.Value.Value);
        return ShortText.Of(plan.Kind, $"{sort}/{id.Length}/{id}/{message.Id}");
    }
}
