using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Persistence;

internal sealed record PhoneNumberDocument(PhoneKind Kind, string Value) : IDocumentOf<PhoneNumber, PhoneNumberDocument>
{
    public static PhoneNumberDocument Of(PhoneNumber value) => new(value.Kind, value.Value);

    public PhoneNumber ToValue() => new(Kind, Value);
}
