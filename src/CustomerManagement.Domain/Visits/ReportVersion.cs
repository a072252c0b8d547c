using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>What a report said from a moment on.</summary>
/// <param name="Content">What it said.</param>
/// <param name="WrittenAt">From when on.</param>
public sealed record ReportVersion(DailyReportContent Content, [property: JsonConverter(typeof(InstantJsonConverter))] Instant WrittenAt);
