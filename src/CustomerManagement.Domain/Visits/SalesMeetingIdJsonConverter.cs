using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

internal sealed class SalesMeetingIdJsonConverter() : TextJsonConverter<SalesMeetingId>(value => new SalesMeetingId(value), id => id.Value);
