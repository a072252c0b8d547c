using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Customers;

internal sealed class CustomerIdJsonConverter() : TextJsonConverter<CustomerId>(value => new CustomerId(value), id => id.Value);
