using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Testing;

/// <summary>
/// A customer file in a line: <c>new CustomerBuilder("7").Person("Kim Example").Born("--02-29").Speaks("ko").Register(at)</c>.
/// Immutable: each word gives another builder. Without a word about kind it is a person with a made-up name, an end customer.
/// </summary>
public sealed class CustomerBuilder
{
    private readonly CustomerDraft _draft;

    /// <summary>Begins a customer.</summary>
    /// <param name="id">The id.</param>
    public CustomerBuilder(string id)
        : this(new CustomerDraft { Id = id, Kind = CustomerKind.Person, Role = CustomerRole.EndCustomer, Name = "Ada Example" })
    {
    }

    private CustomerBuilder(CustomerDraft draft) => _draft = draft;

    /// <summary>The customer is a person.</summary>
    /// <param name="name">The name.</param>
    /// <param name="gender">The gender it states; none by default.</param>
    /// <returns>A builder that knows it.</returns>
    public CustomerBuilder Person(string name, Gender? gender = null) => new(_draft with { Kind = CustomerKind.Person, Name = name, Gender = gender });

    /// <summary>The customer is an organisation.</summary>
    /// <param name="name">The name.</param>
    /// <param name="role">End customer or which intermediary.</param>
    /// <returns>A builder that knows it.</returns>
    public CustomerBuilder Organisation(string name, CustomerRole role = CustomerRole.EndCustomer) =>
        new(_draft with { Kind = CustomerKind.Organisation, Role = role, Name = name });

    /// <summary>The birthday.</summary>
    /// <param name="date"><c>yyyy-MM-dd</c>, or <c>--MM-dd</c> without a year.</param>
    /// <returns>A builder that knows it.</returns>
    public CustomerBuilder Born(string date) => new(_draft with { Birthday = date });

    /// <summary>The language.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <returns>A builder that knows it.</returns>
    public CustomerBuilder Speaks(string language) => new(_draft with { Language = language });

    /// <summary>The time zone.</summary>
    /// <param name="zone">An IANA id.</param>
    /// <returns>A builder that knows it.</returns>
    public CustomerBuilder LivesIn(string zone) => new(_draft with { Zone = zone });

    /// <summary>One more e-mail address.</summary>
    /// <param name="email">The address.</param>
    /// <returns>A builder that knows it.</returns>
    public CustomerBuilder Email(string email) => new(_draft with { Emails = [.. _draft.Emails, email] });

    /// <summary>One more telephone number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="kind">What it reaches.</param>
    /// <returns>A builder that knows it.</returns>
    public CustomerBuilder Phone(string number, PhoneKind kind = PhoneKind.Mobile) =>
        new(_draft with { Phones = [.. _draft.Phones, new PhoneNumberDraft { Kind = kind, Value = number }] });

    /// <summary>One more person to talk to.</summary>
    /// <param name="id">The id of the person.</param>
    /// <param name="name">The name.</param>
    /// <returns>A builder that knows it.</returns>
    public CustomerBuilder Contact(string id, string name) =>
        new(_draft with { Contacts = [.. _draft.Contacts, new ContactPersonDraft { Id = id, Name = name }] });

    /// <summary>The draft, to change or to validate.</summary>
    /// <returns>The draft.</returns>
    public CustomerDraft ToDraft() => _draft;

    /// <summary>Opens the file.</summary>
    /// <param name="at">When.</param>
    /// <returns>The file, with its events pending.</returns>
    /// <exception cref="FluentValidation.ValidationException">What was told does not go together.</exception>
    public Customer Register(Instant at) => _draft.Register(at);
}
