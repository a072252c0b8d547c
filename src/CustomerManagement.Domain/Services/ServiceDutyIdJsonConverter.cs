using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Services;

internal sealed class ServiceDutyIdJsonConverter() : TextJsonConverter<ServiceDutyId>(value => new ServiceDutyId(value), id => id.Value);
