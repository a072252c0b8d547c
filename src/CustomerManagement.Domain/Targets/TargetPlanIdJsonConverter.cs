using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Targets;

internal sealed class TargetPlanIdJsonConverter() : TextJsonConverter<TargetPlanId>(value => new TargetPlanId(value), id => id.Value);
