using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Kernel;

/// <summary>Writes a date as in <c>2011-12-09</c>; one of another calendar as the same day of the ISO calendar.</summary>
internal sealed class LocalDateJsonConverter()
    : TextJsonConverter<LocalDate>(text => LocalDatePattern.Iso.Parse(text).Value, date => LocalDatePattern.Iso.Format(date.WithCalendar(CalendarSystem.Iso)));
