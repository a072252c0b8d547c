using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

internal sealed class DailyReportIdJsonConverter() : TextJsonConverter<DailyReportId>(value => new DailyReportId(value), id => id.Value);
