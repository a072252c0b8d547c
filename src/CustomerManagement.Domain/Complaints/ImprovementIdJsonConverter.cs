using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Complaints;

internal sealed class ImprovementIdJsonConverter() : TextJsonConverter<ImprovementId>(value => new ImprovementId(value), id => id.Value);
