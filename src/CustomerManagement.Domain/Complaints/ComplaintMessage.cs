using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Something that was said or written about a complaint. Immutable and compared by value. <c>ToString</c> withholds the text.</summary>
public sealed record ComplaintMessage
{
    /// <summary>Creates a message.</summary>
    /// <param name="at">When it was said, sent or received.</param>
    /// <param name="direction">From whom to whom.</param>
    /// <param name="text">What was said.</param>
    /// <param name="intent">What it is for.</param>
    /// <param name="isAutomatic">Whether a machine wrote it, as an automatic reply.</param>
    /// <param name="party">With whom of the other side; no matter for an internal message.</param>
    /// <param name="by">Who of ours wrote or noted it; <c>null</c> when nobody is named.</param>
    /// <exception cref="ArgumentException">A choice is not a defined one, or the staff id is the default value.</exception>
    public ComplaintMessage(
        Instant at,
        MessageDirection direction,
        PrivateNote text,
        MessageIntent intent = MessageIntent.Matter,
        bool isAutomatic = false,
        ComplaintParty party = ComplaintParty.Complainant,
        StaffId? by = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        Direction = Enum.IsDefined(direction) ? direction : throw new ArgumentOutOfRangeException(nameof(direction));
        Intent = Enum.IsDefined(intent) ? intent : throw new ArgumentOutOfRangeException(nameof(intent));
        Party = Enum.IsDefined(party) ? party : throw new ArgumentOutOfRangeException(nameof(party));
        By = by == default(StaffId) ? throw new ArgumentException("Who is named has an id.", nameof(by)) : by;
        (At, Text, IsAutomatic) = (at, text, isAutomatic);
    }

    /// <summary>When it was said, sent or received.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant At { get; internal init; }

    /// <summary>From whom to whom.</summary>
    public MessageDirection Direction { get; }

    /// <summary>What was said. Personal data: do not log.</summary>
    public PrivateNote Text { get; }

    /// <summary>What it is for.</summary>
    public MessageIntent Intent { get; }

    /// <summary>Whether a machine wrote it.</summary>
    public bool IsAutomatic { get; }

    /// <summary>With whom of the other side; no matter for an internal message.</summary>
    public ComplaintParty Party { get; }

    /// <summary>Who of ours wrote or noted it; <c>null</c> when nobody is named.</summary>
    public StaffId? By { get; }

    internal ComplaintMessage WithoutText() => new(At, Direction, PrivateNote.Erased, Intent, IsAutomatic, Party, By);
}
