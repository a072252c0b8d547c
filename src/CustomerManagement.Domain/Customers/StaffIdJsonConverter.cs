using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Customers;

internal sealed class StaffIdJsonConverter() : TextJsonConverter<StaffId>(value => new StaffId(value), id => id.Value);
