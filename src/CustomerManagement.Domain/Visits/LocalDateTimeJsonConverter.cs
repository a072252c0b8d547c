using CustomerManagement.Domain.Kernel;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Visits;

/// <summary>Writes date and hour as in <c>2024-06-03T08:30:00</c>.</summary>
internal sealed class LocalDateTimeJsonConverter()
    : TextJsonConverter<LocalDateTime>(text => LocalDateTimePattern.ExtendedIso.Parse(text).Value, LocalDateTimePattern.ExtendedIso.Format);
