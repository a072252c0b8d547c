namespace CustomerManagement.Domain.Customers;

/// <summary>A contact person as it comes from outside; see <see cref="ContactPerson"/>.</summary>
/// <remarks><c>ToString</c> withholds what is personal; a serialiser does not, since drafts are read from what comes from outside: log none.</remarks>
public sealed record ContactPersonDraft
{
    /// <summary>The id, unique within the customer; required.</summary>
    public string? Id { get; init; }

    /// <summary>The name; required.</summary>
    public string? Name { get; init; }

    /// <summary>What the person does there; <c>null</c> when unknown.</summary>
    public string? Position { get; init; }

    /// <summary>The birthday, <c>yyyy-MM-dd</c> or <c>--MM-dd</c>; <c>null</c> when unknown.</summary>
    public string? Birthday { get; init; }

    /// <summary>The language as a BCP 47 tag; <c>null</c> for that of the customer.</summary>
    public string? Language { get; init; }

    /// <summary>Telephone numbers, the preferred one first.</summary>
    public IReadOnlyList<PhoneNumberDraft> Phones { get; init; } = [];

    /// <summary>E-mail addresses, the preferred one first.</summary>
    public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary>Withholds everything.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => PersonalText.Withheld;

    internal ContactPerson ToContact() => new(
        new ContactId(Id!),
        new CustomerName(Name!),
        Position,
        Customers.Birthday.Parse(Birthday),
        Language is null ? null : new LanguageTag(Language),
        Phones.Select(phone => phone.ToPhone()),
        Emails.Select(email => new EmailAddress(email)));
}
