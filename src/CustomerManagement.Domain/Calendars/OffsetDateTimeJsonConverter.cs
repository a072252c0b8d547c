using CustomerManagement.Domain.Kernel;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Calendars;

/// <summary>Writes a time with its offset in ISO 8601, as in <c>2024-03-31T09:00:00+02:00</c>.</summary>
internal sealed class OffsetDateTimeJsonConverter()
    : TextJsonConverter<OffsetDateTime>(text => OffsetDateTimePattern.ExtendedIso.Parse(text).Value, OffsetDateTimePattern.ExtendedIso.Format);
