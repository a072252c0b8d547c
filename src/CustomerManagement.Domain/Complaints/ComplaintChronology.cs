using System.Globalization;
using System.Resources;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Tells one party the whole course of its complaint, fit for sending. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// It holds what was said between us and that party, and what was found, decided and done. It names nobody of ours, no cost, no other complaint, nothing that was said among
/// ourselves or to the other party; causes and remedies that were dropped before they were carried out are left out. Notes of a remedy are told to the complainant only.
/// Source: the customer is told of the whole course of handling.
/// </remarks>
public sealed class ComplaintChronology
{
    private static readonly ResourceManager _catalogue = new(typeof(ComplaintChronology));

    private readonly CultureInfo _culture;
    private readonly DateTimeZone _zone;
    private readonly IReadOnlyDictionary<string, Labels> _remedies;
    private readonly Phrases _phrases;

    /// <summary>Creates it.</summary>
    /// <param name="culture">The customer's language: English, Simplified or Traditional Chinese, Korean; English for all others.</param>
    /// <param name="zone">The customer's time zone.</param>
    /// <param name="remedies">What remedies are called, by their codes, as from <see cref="RemedyBook.Labels"/>; one without a label is told by its note alone. <c>null</c> for the built-in ones.</param>
    public ComplaintChronology(CultureInfo culture, DateTimeZone zone, IReadOnlyDictionary<string, Labels>? remedies = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        _phrases = new Phrases(culture, _catalogue);
        (_culture, _zone) = (culture, zone);
        _remedies = remedies is null ? RemedyBook.BuiltIn.Labels : new Dictionary<string, Labels>(remedies, StringComparer.Ordinal);
    }

    /// <summary>Tells the course.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="party">To whom.</param>
    /// <returns>The lines, in the order of the moments at which things happened; what happened at the same moment in the order in which it was noted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The party is not a defined one.</exception>
    public IReadOnlyList<ChronologyLine> Tell(Complaint complaint, ComplaintParty party)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        if (!Enum.IsDefined(party))
        {
            throw new ArgumentOutOfRangeException(nameof(party));
        }

        var history = complaint.History;
        return
        [
            .. history.Where((entry, place) => !IsDropped(entry.Kind, history.Skip(place + 1)))
                .Select(entry => Line(entry, party)).OfType<ChronologyLine>().OrderBy(line => line.At),
        ];
    }

    /// <summary>Whether what was found or decided was replaced before anything was carried out.</summary>
    private static bool IsDropped(ComplaintEntryKind kind, IEnumerable<ComplaintEntry> later)
    {
        if (kind is not (ComplaintEntryKind.CauseFound or ComplaintEntryKind.RemedyDecided))
        {
            return false;
        }

        // A remedy is dropped by another cause too; a cause not by a remedy.
        var next = later.Select(entry => entry.Kind).FirstOrDefault(next => next is ComplaintEntryKind.CauseFound or ComplaintEntryKind.Remedied or ComplaintEntryKind.Closed
            || (next == ComplaintEntryKind.RemedyDecided && kind == ComplaintEntryKind.RemedyDecided));
        return next is ComplaintEntryKind.CauseFound or ComplaintEntryKind.RemedyDecided;
    }

    private ChronologyLine? Line(ComplaintEntry entry, ComplaintParty party)
    {
        var isComplainant = party == ComplaintParty.Complainant;
        return entry.Kind switch
        {
            ComplaintEntryKind.Message => entry.Message is { Direction: not MessageDirection.Internal } message && message.Party == party
                ? Told(entry, $"message.{message.Direction}", message.Text)
                : null,
            ComplaintEntryKind.CauseFound => Told(entry, $"cause.{entry.Cause}"),
            ComplaintEntryKind.RemedyDecided => Remedy(entry, entry.Remedy!.Remedy, isComplainant),
            ComplaintEntryKind.Closed => Told(entry, $"closed.{entry.Closing}"),
            ComplaintEntryKind.Rated => isComplainant ? Told(entry, $"rated.{entry.Satisfaction}") : null,
            ComplaintEntryKind.Received or ComplaintEntryKind.ManagerJoined or ComplaintEntryKind.Acknowledged or ComplaintEntryKind.WaitBegan or ComplaintEntryKind.WaitEnded
                or ComplaintEntryKind.Remedied or ComplaintEntryKind.RemedyRejected or ComplaintEntryKind.Reopened or ComplaintEntryKind.Merged => Told(entry, $"{entry.Kind}"),
            ComplaintEntryKind.Bound or ComplaintEntryKind.Reclassified or ComplaintEntryKind.Assigned or ComplaintEntryKind.Absorbed => null,
            _ => throw new InvalidOperationException($"Unknown entry {entry.Kind}."),
        };
    }

    private ChronologyLine Remedy(ComplaintEntry entry, Remedy remedy, bool isComplainant)
    {
        var note = isComplainant ? remedy.Note : null;
        return _remedies.TryGetValue(remedy.Code, out var labels)
            ? Line(entry, _phrases.Say("RemedyDecided", labels.In(_culture)), note)
            : Told(entry, "RemedyDecided.Unnamed", note);
    }

    private ChronologyLine Told(ComplaintEntry entry, string key, Customers.PrivateNote? said = null) => Line(entry, _phrases.Say(key), said);

    private ChronologyLine Line(ComplaintEntry entry, string what, Customers.PrivateNote? said)
    {
        var local = entry.At.InZone(_zone).LocalDateTime;
        return new ChronologyLine(entry.At, $"{_phrases.Date(local.Date)} {local.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)}", what, said);
    }
}
