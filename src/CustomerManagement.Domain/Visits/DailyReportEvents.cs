using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>A daily report was opened.</summary>
/// <param name="Report">Which.</param>
/// <param name="Person">Whose.</param>
/// <param name="Date">Of which working day.</param>
/// <param name="At">When.</param>
public sealed record DailyReportOpened(
    DailyReportId Report,
    StaffId Person,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Date,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>The draft of a daily report was written.</summary>
/// <param name="Report">Which.</param>
/// <param name="At">When.</param>
public sealed record DailyReportWritten(DailyReportId Report, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A daily report that had been handed in was corrected; it keeps what it said before.</summary>
/// <param name="Report">Which.</param>
/// <param name="Corrections">How often it was corrected by now.</param>
/// <param name="WasSignedOff">Whether it had been signed off, and waits for a supervisor again.</param>
/// <param name="At">When.</param>
public sealed record DailyReportCorrected(
    DailyReportId Report, int Corrections, bool WasSignedOff, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A daily report was handed in and waits for a supervisor.</summary>
/// <param name="Report">Which.</param>
/// <param name="Person">Whose.</param>
/// <param name="Date">Of which working day.</param>
/// <param name="IsFirst">Whether it was handed in for the first time.</param>
/// <param name="IsLate">Whether it was handed in late that first time.</param>
/// <param name="At">When.</param>
public sealed record DailyReportSubmitted(
    DailyReportId Report,
    StaffId Person,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Date,
    bool IsFirst,
    bool IsLate,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A supervisor signed a daily report off.</summary>
/// <param name="Report">Which.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record DailyReportSignedOff(DailyReportId Report, StaffId By, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A supervisor returned a daily report with a comment.</summary>
/// <param name="Report">Which.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record DailyReportReturned(DailyReportId Report, StaffId By, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>What a report said of a customer was erased, in its earlier versions too.</summary>
/// <param name="Report">Which report.</param>
/// <param name="Customer">Which customer.</param>
/// <param name="At">When.</param>
public sealed record DailyReportTextsErased(DailyReportId Report, CustomerId Customer, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;
