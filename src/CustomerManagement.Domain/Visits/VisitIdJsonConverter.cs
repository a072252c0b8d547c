using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

internal sealed class VisitIdJsonConverter() : TextJsonConverter<VisitId>(value => new VisitId(value), id => id.Value);
