using CustomerManagement.Domain.Facts;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>Every date with a contact of a kind, as with a visit whose results are to be put down in a letter. Immutable and compared by value.</summary>
public sealed record ContactTrigger : IFollowUpTrigger
{
    /// <summary>Creates the trigger.</summary>
    /// <param name="kind">Of which kind.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a defined one.</exception>
    public ContactTrigger(ContactKind kind)
    {
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind));
        }

        Kind = kind;
    }

    /// <summary>Of which kind.</summary>
    public ContactKind Kind { get; }

    /// <inheritdoc/>
    public IEnumerable<Occasion> Between(FollowUpSubject subject, LocalDate start, LocalDate end)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Facts.All.OfType<ContactMade>()
            .Where(contact => contact.Kind == Kind && contact.Date >= start && contact.Date <= end)
            .Select(contact => contact.Date)
            .Distinct()
            .Select(date => new Occasion(date));
    }
}
