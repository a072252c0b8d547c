using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Kernel;

/// <summary>Writes the moment of a domain event in ISO 8601, in UTC, as in <c>2011-12-09T08:26:00Z</c>.</summary>
internal sealed class InstantJsonConverter()
    : TextJsonConverter<Instant>(text => InstantPattern.ExtendedIso.Parse(text).Value, InstantPattern.ExtendedIso.Format);
