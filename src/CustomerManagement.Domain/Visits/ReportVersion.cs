using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>What a report that was handed in said before it was corrected, and what a supervisor had said of it.</summary>
/// <param name="Content">What it said.</param>
/// <param name="WrittenAt">From when on.</param>
/// <param name="Supervision">How far its sign-off had come when it was corrected: never a draft.</param>
public sealed record ReportVersion(
    DailyReportContent Content, [property: JsonConverter(typeof(InstantJsonConverter))] Instant WrittenAt, Supervision Supervision)
{
    internal ReportVersion Without(CustomerId customer) => new(Content.Without(customer), WrittenAt, Supervision.WithoutComment());
}
