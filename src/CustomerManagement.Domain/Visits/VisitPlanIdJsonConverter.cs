using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

internal sealed class VisitPlanIdJsonConverter() : TextJsonConverter<VisitPlanId>(value => new VisitPlanId(value), id => id.Value);
