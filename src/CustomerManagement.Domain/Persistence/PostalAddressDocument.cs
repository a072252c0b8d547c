using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Persistence;

internal sealed record PostalAddressDocument(AddressKind Kind, string Street, string Locality, string Country, string? PostalCode, string? Region)
    : IDocumentOf<PostalAddress, PostalAddressDocument>
{
    public static PostalAddressDocument Of(PostalAddress value) => new(value.Kind, value.Street, value.Locality, value.Country, value.PostalCode, value.Region);

    public PostalAddress ToValue() => new(Kind, Street, Locality, Country, PostalCode, Region);
}
