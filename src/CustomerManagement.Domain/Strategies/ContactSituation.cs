using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Strategies;

/// <summary>What is known of a customer when someone wants to approach it. Immutable.</summary>
public sealed class ContactSituation
{
    /// <summary>Creates it.</summary>
    /// <param name="calendar">The hours in which the customer may be approached, in its own time zone.</param>
    /// <param name="stage">Where it stands in its life with us.</param>
    /// <param name="file">Its file; <c>null</c> when there is none: then nobody has died and nobody said anything.</param>
    /// <param name="hasOpenComplaint">Whether a complaint of the customer is open.</param>
    /// <param name="touches">The dates on which we approached it by any way, in any order, a date for each; <c>null</c> for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The stage is not a defined one.</exception>
    public ContactSituation(
        WorkingCalendar calendar,
        LifecycleStage stage,
        CustomerSnapshot? file = null,
        bool hasOpenComplaint = false,
        IEnumerable<LocalDate>? touches = null)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (!Enum.IsDefined(stage))
        {
            throw new ArgumentOutOfRangeException(nameof(stage));
        }

        Calendar = calendar;
        Stage = stage;
        File = file;
        HasOpenComplaint = hasOpenComplaint;
        Touches = new ValueList<LocalDate>((touches ?? []).OrderDescending(), nameof(touches));
    }

    /// <summary>The hours in which the customer may be approached.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>Where it stands in its life with us.</summary>
    public LifecycleStage Stage { get; }

    /// <summary>Its file, or <c>null</c>.</summary>
    public CustomerSnapshot? File { get; }

    /// <summary>Whether a complaint of the customer is open.</summary>
    public bool HasOpenComplaint { get; }

    /// <summary>The dates on which we approached it, latest first.</summary>
    public IReadOnlyList<LocalDate> Touches { get; }

    /// <summary>Whether someone is known to have died.</summary>
    /// <param name="person">Which contact; <c>null</c> for the customer itself.</param>
    /// <returns><c>false</c> for who is not on file.</returns>
    public bool IsDeceased(ContactId? person) => File is not null && (person is { } contact
        ? File.Contacts.Any(known => known.Id == contact && known.IsDeceased)
        : File.Profile.IsDeceased);

    /// <summary>
    /// What someone said about a channel: the latest word. A word of the customer itself is for all its contacts, and who was refused by either is refused;
    /// one contact's word is for no other. Nobody may approach who was erased.
    /// </summary>
    /// <param name="person">Which contact; <c>null</c> for the customer itself.</param>
    /// <param name="channel">Which channel.</param>
    /// <returns><c>null</c> when nothing was ever said.</returns>
    public ConsentState? ConsentOf(ContactId? person, ContactChannel channel)
    {
        if (File?.ErasedAt is not null)
        {
            return ConsentState.Withdrawn;
        }

        var own = LatestWord(person, channel);
        var general = person is null ? own : LatestWord(person: null, channel);
        return own == ConsentState.Withdrawn || general == ConsentState.Withdrawn ? ConsentState.Withdrawn : own ?? general;
    }

    // Of two words of one moment the stricter counts.
    private ConsentState? LatestWord(ContactId? person, ContactChannel channel) => File?.Consents
        .Where(said => said.Person == person && said.Channel == channel)
        .OrderByDescending(said => said.At)
        .ThenByDescending(said => said.State)
        .FirstOrDefault()?.State;
}
