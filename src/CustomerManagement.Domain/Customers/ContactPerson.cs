using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Customers;

/// <summary>A person to talk to at a customer. Immutable and compared by value; <c>ToString</c> withholds all but the id, a serialiser all of it.</summary>
[JsonConverter(typeof(WithheldJsonConverter<ContactPerson>))]
public sealed record ContactPerson
{
    /// <summary>Creates a contact.</summary>
    /// <param name="id">The id, unique within the customer.</param>
    /// <param name="name">The name.</param>
    /// <param name="position">What the person does there, as in <c>Head of purchasing</c>: 1 to 200 characters on one line; <c>null</c> when unknown.</param>
    /// <param name="birthday">The birthday; <c>null</c> when unknown.</param>
    /// <param name="language">The language to write and speak; <c>null</c> for that of the customer.</param>
    /// <param name="phones">Telephone numbers; <c>null</c> for none.</param>
    /// <param name="emails">E-mail addresses; <c>null</c> for none.</param>
    /// <param name="isDeceased">Whether the person has died; then nobody approaches it.</param>
    /// <exception cref="ArgumentException">The id is the default value, the position is blank, or an item is missing.</exception>
    public ContactPerson(
        ContactId id,
        CustomerName name,
        string? position = null,
        Birthday? birthday = null,
        LanguageTag? language = null,
        IEnumerable<PhoneNumber>? phones = null,
        IEnumerable<EmailAddress>? emails = null,
        bool isDeceased = false)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (id == default)
        {
            throw new ArgumentException("A contact has an id.", nameof(id));
        }

        if (position is not null && !PersonalText.IsValid(position))
        {
            throw new ArgumentException("A position has 1 to 200 characters on one line.", nameof(position));
        }

        Id = id;
        Name = name;
        Position = position?.Trim();
        Birthday = birthday;
        Language = language;
        Phones = new ValueList<PhoneNumber>(phones ?? [], nameof(phones));
        Emails = new ValueList<EmailAddress>(emails ?? [], nameof(emails));
        IsDeceased = isDeceased;
    }

    /// <summary>The id, unique within the customer.</summary>
    public ContactId Id { get; }

    /// <summary>The name.</summary>
    public CustomerName Name { get; }

    /// <summary>What the person does there, or <c>null</c>. Personal data: do not log.</summary>
    public string? Position { get; }

    /// <summary>The birthday, or <c>null</c>.</summary>
    public Birthday? Birthday { get; }

    /// <summary>The language to write and speak; <c>null</c> for that of the customer.</summary>
    public LanguageTag? Language { get; }

    /// <summary>Telephone numbers, the preferred one first; may be empty.</summary>
    public IReadOnlyList<PhoneNumber> Phones { get; }

    /// <summary>E-mail addresses, the preferred one first; may be empty.</summary>
    public IReadOnlyList<EmailAddress> Emails { get; }

    /// <summary>Whether the person has died. Personal data: do not log.</summary>
    public bool IsDeceased { get; }

    /// <summary>The id; withholds the rest.</summary>
    /// <returns>The text, as in <c>contact 7 (withheld)</c>.</returns>
    public override string ToString() => $"contact {Id} {PersonalText.Withheld}";
}
