using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Facts;

internal sealed class PurchaseIdJsonConverter() : TextJsonConverter<PurchaseId>(value => new PurchaseId(value), id => id.Value);
