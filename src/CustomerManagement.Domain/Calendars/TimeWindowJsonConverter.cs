using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Calendars;

internal sealed class TimeWindowJsonConverter() : TextJsonConverter<TimeWindow>(TimeWindow.Parse, window => window.ToString());
