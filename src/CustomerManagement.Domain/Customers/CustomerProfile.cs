using System.Text.Json.Serialization;
using NodaTime;

namespace CustomerManagement.Domain.Customers;

/// <summary>Who a customer is: what is known of it apart from how to reach it. Immutable; <c>ToString</c> withholds all but kind and role, a serialiser all of it.</summary>
[JsonConverter(typeof(WithheldJsonConverter<CustomerProfile>))]
public sealed record CustomerProfile
{
    /// <summary>Creates a profile.</summary>
    /// <param name="kind">Person or organisation.</param>
    /// <param name="role">End customer or which intermediary.</param>
    /// <param name="name">The name; may be <c>null</c> only while the kind is unknown.</param>
    /// <param name="gender">The gender a person states; <c>null</c> when it stated none, and for organisations.</param>
    /// <param name="birthday">The birthday of a person; <c>null</c> when unknown, and for organisations.</param>
    /// <param name="language">The language to write and speak; <c>null</c> when unknown.</param>
    /// <param name="zone">The time zone of the customer; <c>null</c> when unknown.</param>
    /// <param name="isDeceased">Whether the person has died; then nobody approaches it.</param>
    /// <exception cref="ArgumentOutOfRangeException">An enumeration value is not a defined one.</exception>
    /// <exception cref="ArgumentException">A known kind without a name, or a gender, birthday or death of what is not a person.</exception>
    public CustomerProfile(
        CustomerKind kind,
        CustomerRole role,
        CustomerName? name,
        Gender? gender = null,
        Birthday? birthday = null,
        LanguageTag? language = null,
        DateTimeZone? zone = null,
        bool isDeceased = false)
    {
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind));
        }

        if (!Enum.IsDefined(role))
        {
            throw new ArgumentOutOfRangeException(nameof(role));
        }

        if (gender is { } stated && !Enum.IsDefined(stated))
        {
            throw new ArgumentOutOfRangeException(nameof(gender));
        }

        if (kind != CustomerKind.Unknown && name is null)
        {
            throw new ArgumentException("A customer of a known kind has a name.", nameof(name));
        }

        if (kind != CustomerKind.Person && gender is not null)
        {
            throw new ArgumentException("Only a person states a gender.", nameof(gender));
        }

        if (kind != CustomerKind.Person && birthday is not null)
        {
            throw new ArgumentException("Only a person has a birthday.", nameof(birthday));
        }

        if (kind != CustomerKind.Person && isDeceased)
        {
            throw new ArgumentException("Only a person dies.", nameof(isDeceased));
        }

        Kind = kind;
        Role = role;
        Name = name;
        Gender = gender;
        Birthday = birthday;
        Language = language;
        Zone = zone;
        IsDeceased = isDeceased;
    }

    /// <summary>Nothing is known yet, as of a buyer whose sale opened the file.</summary>
    public static CustomerProfile Unknown { get; } = new(CustomerKind.Unknown, CustomerRole.Unknown, name: null);

    /// <summary>Person or organisation.</summary>
    public CustomerKind Kind { get; }

    /// <summary>End customer or which intermediary.</summary>
    public CustomerRole Role { get; }

    /// <summary>The name; <c>null</c> only while the kind is unknown.</summary>
    public CustomerName? Name { get; }

    /// <summary>The gender a person states, or <c>null</c>.</summary>
    public Gender? Gender { get; }

    /// <summary>The birthday of a person, or <c>null</c>.</summary>
    public Birthday? Birthday { get; }

    /// <summary>The language to write and speak, or <c>null</c>.</summary>
    public LanguageTag? Language { get; }

    /// <summary>The time zone of the customer, or <c>null</c>.</summary>
    public DateTimeZone? Zone { get; }

    /// <summary>Whether the person has died. Personal data: do not log.</summary>
    public bool IsDeceased { get; }

    /// <summary>Kind and role; withholds the rest.</summary>
    /// <returns>The text, as in <c>Person EndCustomer (withheld)</c>.</returns>
    public override string ToString() => $"{Kind} {Role} {PersonalText.Withheld}";
}
