using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Kernel;

/// <summary>Writes a length of time in hours, minutes and seconds, as in <c>24:00:00</c> or <c>-2:30:00</c>.</summary>
internal sealed class DurationJsonConverter()
    : TextJsonConverter<Duration>(text => DurationPattern.JsonRoundtrip.Parse(text).Value, DurationPattern.JsonRoundtrip.Format);
