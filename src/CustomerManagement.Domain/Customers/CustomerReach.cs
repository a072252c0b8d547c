using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Customers;

/// <summary>How a customer is reached: several of each, the preferred one first. Immutable and compared by value; <c>ToString</c> gives counts only, a serialiser nothing.</summary>
[JsonConverter(typeof(WithheldJsonConverter<CustomerReach>))]
public sealed record CustomerReach
{
    /// <summary>Creates it. Repeated values are kept once, at their first place.</summary>
    /// <param name="addresses">Postal addresses; <c>null</c> for none.</param>
    /// <param name="phones">Telephone numbers; <c>null</c> for none.</param>
    /// <param name="emails">E-mail addresses; <c>null</c> for none.</param>
    /// <exception cref="ArgumentException">An item is missing.</exception>
    public CustomerReach(
        IEnumerable<PostalAddress>? addresses = null,
        IEnumerable<PhoneNumber>? phones = null,
        IEnumerable<EmailAddress>? emails = null)
    {
        Addresses = new ValueList<PostalAddress>((addresses ?? []).Distinct(), nameof(addresses));
        Phones = new ValueList<PhoneNumber>((phones ?? []).Distinct(), nameof(phones));
        Emails = new ValueList<EmailAddress>((emails ?? []).Distinct(), nameof(emails));
    }

    /// <summary>No way known to reach the customer.</summary>
    public static CustomerReach None { get; } = new();

    /// <summary>Postal addresses; several of one kind are fine.</summary>
    public IReadOnlyList<PostalAddress> Addresses { get; }

    /// <summary>Telephone numbers.</summary>
    public IReadOnlyList<PhoneNumber> Phones { get; }

    /// <summary>E-mail addresses.</summary>
    public IReadOnlyList<EmailAddress> Emails { get; }

    /// <summary>How many of each; withholds the rest.</summary>
    /// <returns>The text, as in <c>1 addresses, 2 phones, 1 e-mails</c>.</returns>
    public override string ToString() => $"{Addresses.Count} addresses, {Phones.Count} phones, {Emails.Count} e-mails";
}
