using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>The whole state of a daily report as a value, for repositories: take it to save, give it back to load.</summary>
/// <param name="Id">The id.</param>
/// <param name="Version">How often it was saved.</param>
/// <param name="Person">Whose report it is.</param>
/// <param name="Date">Of which working day.</param>
/// <param name="Supervision">How far its sign-off has come.</param>
/// <param name="Content">What it says; <c>null</c> while nothing was written.</param>
/// <param name="WrittenAt">Since when; <c>null</c> while nothing was written.</param>
/// <param name="Earlier">What it said before, each once handed in, oldest first.</param>
/// <param name="FirstSubmittedAt">When it was handed in first; <c>null</c> for a draft.</param>
/// <param name="DueBy">From when on it was late; <c>null</c> for a draft.</param>
public sealed record DailyReportSnapshot(
    DailyReportId Id,
    long Version,
    StaffId Person,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Date,
    Supervision Supervision,
    DailyReportContent? Content,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant? WrittenAt,
    IReadOnlyList<ReportVersion> Earlier,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant? FirstSubmittedAt,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant? DueBy);
