using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>The whole state of a market report as a value, for repositories: take it to save, give it back to load.</summary>
/// <param name="Id">The id.</param>
/// <param name="Version">How often it was saved.</param>
/// <param name="By">Who found it.</param>
/// <param name="Finding">What it is about.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Note">What was found.</param>
/// <param name="Customer">At which customer; <c>null</c> for none in particular.</param>
/// <param name="To">To whom it goes.</param>
/// <param name="FiledAt">When it was filed.</param>
/// <param name="AcknowledgedBy">Who took note of it; <c>null</c> while nobody did.</param>
/// <param name="AcknowledgedAt">When; <c>null</c> while nobody did.</param>
/// <param name="Comment">What that person said; <c>null</c> for nothing.</param>
public sealed record MarketReportSnapshot(
    MarketReportId Id,
    long Version,
    StaffId By,
    MarketFinding Finding,
    MarketSeverity Severity,
    PrivateNote Note,
    CustomerId? Customer,
    StaffRole To,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant FiledAt,
    StaffId? AcknowledgedBy,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant? AcknowledgedAt,
    PrivateNote? Comment);
