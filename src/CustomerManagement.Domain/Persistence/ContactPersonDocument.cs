using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Persistence;

internal sealed record ContactPersonDocument(
    ContactId Id,
    CustomerName Name,
    string? Position,
    Birthday? Birthday,
    LanguageTag? Language,
    IReadOnlyList<PhoneNumber> Phones,
    IReadOnlyList<EmailAddress> Emails,
    bool IsDeceased) : IDocumentOf<ContactPerson, ContactPersonDocument>
{
    public static ContactPersonDocument Of(ContactPerson value) =>
        new(value.Id, value.Name, value.Position, value.Birthday, value.Language, value.Phones, value.Emails, value.IsDeceased);

    public ContactPerson ToValue() => new(Id, Name, Position, Birthday, Language, Phones, Emails, IsDeceased);
}
