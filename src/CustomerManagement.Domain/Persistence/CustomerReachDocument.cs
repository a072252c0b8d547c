using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Persistence;

internal sealed record CustomerReachDocument(IReadOnlyList<PostalAddress> Addresses, IReadOnlyList<PhoneNumber> Phones, IReadOnlyList<EmailAddress> Emails)
    : IDocumentOf<CustomerReach, CustomerReachDocument>
{
    public static CustomerReachDocument Of(CustomerReach value) => new(value.Addresses, value.Phones, value.Emails);

    public CustomerReach ToValue() => new(Addresses, Phones, Emails);
}
