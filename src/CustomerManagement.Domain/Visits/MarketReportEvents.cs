using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>A serious finding goes up at once.</summary>
/// <param name="Report">Which report.</param>
/// <param name="By">Who found it.</param>
/// <param name="Finding">What it is about.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Customer">At which customer; <c>null</c> for none in particular.</param>
/// <param name="To">To whom it goes.</param>
/// <param name="At">When.</param>
public sealed record MarketReportFiled(
    MarketReportId Report,
    StaffId By,
    MarketFinding Finding,
    MarketSeverity Severity,
    CustomerId? Customer,
    StaffRole To,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A supervisor has taken note of a finding.</summary>
/// <param name="Report">Which report.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record MarketReportAcknowledged(MarketReportId Report, StaffId By, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>What a market report said of a customer was erased.</summary>
/// <param name="Report">Which report.</param>
/// <param name="Customer">Which customer.</param>
/// <param name="At">When.</param>
public sealed record MarketReportTextsErased(MarketReportId Report, CustomerId Customer, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;
