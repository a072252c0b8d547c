using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Customers;

/// <summary>A customer as it comes from outside: a form, an import, a message. Validate it with <see cref="CustomerDraftValidator"/>, then <see cref="Register"/> it.</summary>
/// <remarks><c>ToString</c> withholds what is personal; a serialiser does not, since drafts are read from what comes from outside: log none.</remarks>
public sealed record CustomerDraft
{
    /// <summary>The id; required.</summary>
    public string? Id { get; init; }

    /// <summary>Person or organisation; required.</summary>
    public CustomerKind? Kind { get; init; }

    /// <summary>End customer or which intermediary; required.</summary>
    public CustomerRole? Role { get; init; }

    /// <summary>The name; required unless the kind is unknown.</summary>
    public string? Name { get; init; }

    /// <summary>The gender a person states; <c>null</c> when it stated none.</summary>
    public Gender? Gender { get; init; }

    /// <summary>The birthday of a person, <c>yyyy-MM-dd</c> or <c>--MM-dd</c>; <c>null</c> when unknown.</summary>
    public string? Birthday { get; init; }

    /// <summary>The language as a BCP 47 tag; <c>null</c> when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>The time zone as an IANA id, as in <c>Asia/Seoul</c>; <c>null</c> when unknown.</summary>
    public string? Zone { get; init; }

    /// <summary>Postal addresses, the preferred one first.</summary>
    public IReadOnlyList<PostalAddressDraft> Addresses { get; init; } = [];

    /// <summary>Telephone numbers, the preferred one first.</summary>
    public IReadOnlyList<PhoneNumberDraft> Phones { get; init; } = [];

    /// <summary>E-mail addresses, the preferred one first.</summary>
    public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary>Persons to talk to; their ids differ.</summary>
    public IReadOnlyList<ContactPersonDraft> Contacts { get; init; } = [];

    /// <summary>Opens the file of this customer.</summary>
    /// <param name="at">When.</param>
    /// <returns>The new file, with its events pending.</returns>
    /// <exception cref="ValidationException">The draft is wrong; all errors, each with its path.</exception>
    public Customer Register(Instant at)
    {
        CustomerDraftValidator.Instance.ValidateAndThrow(this);
        var profile = new CustomerProfile(
            Kind!.Value,
            Role!.Value,
            Name is null ? null : new CustomerName(Name),
            Gender,
            Customers.Birthday.Parse(Birthday),
            Language is null ? null : new LanguageTag(Language),
            Zone is null ? null : DateTimeZoneProviders.Tzdb[Zone]);
        var customer = Customer.Register(new CustomerId(Id!), profile, at);
        customer.ReachBy(
            new CustomerReach(
                Addresses.Select(address => address.ToAddress()),
                Phones.Select(phone => phone.ToPhone()),
                Emails.Select(email => new EmailAddress(email))),
            at);
        foreach (var contact in Contacts)
        {
            customer.AddContact(contact.ToContact(), at);
        }

        return customer;
    }

    /// <summary>The id; withholds the rest.</summary>
    /// <returns>A text without personal data.</returns>
    public override string ToString() => $"draft of customer {Id}";
}
