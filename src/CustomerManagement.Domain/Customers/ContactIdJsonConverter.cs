using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Customers;

internal sealed class ContactIdJsonConverter() : TextJsonConverter<ContactId>(value => new ContactId(value), id => id.Value);
