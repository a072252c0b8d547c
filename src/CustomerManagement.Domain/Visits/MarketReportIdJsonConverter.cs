using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

internal sealed class MarketReportIdJsonConverter() : TextJsonConverter<MarketReportId>(value => new MarketReportId(value), id => id.Value);
