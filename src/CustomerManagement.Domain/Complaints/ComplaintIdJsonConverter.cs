using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Complaints;

internal sealed class ComplaintIdJsonConverter() : TextJsonConverter<ComplaintId>(value => new ComplaintId(value), id => id.Value);
