using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Kernel;

/// <summary>Writes a date as in <c>2011-12-09</c>.</summary>
internal sealed class LocalDateJsonConverter()
    : TextJsonConverter<LocalDate>(text => LocalDatePattern.Iso.Parse(text).Value, LocalDatePattern.Iso.Format);
