using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>A complaint was received.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="Customer">Whose it is; <c>null</c> while unknown.</param>
/// <param name="Intermediary">Who passed it on; <c>null</c> for nobody.</param>
/// <param name="Channel">By which way it came.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="RefersTo">Which earlier complaint it comes back to; <c>null</c> for none.</param>
/// <param name="ReceivedAt">When it reached us.</param>
/// <param name="At">When.</param>
public sealed record ComplaintReceived(
    ComplaintId Complaint,
    CustomerId? Customer,
    CustomerId? Intermediary,
    ComplaintChannel Channel,
    ComplaintSeverity Severity,
    ComplaintId? RefersTo,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant ReceivedAt,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>It was found out whose a complaint is, or who passed it on.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="Customer">Whose it is; <c>null</c> while unknown.</param>
/// <param name="Intermediary">Who passed it on; <c>null</c> for nobody.</param>
/// <param name="At">When.</param>
public sealed record ComplaintBound(
    ComplaintId Complaint,
    CustomerId? Customer,
    CustomerId? Intermediary,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>What a complaint is about or how it weighs was corrected.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Segment">The code of the customer's segment; <c>null</c> while unknown.</param>
/// <param name="At">When.</param>
public sealed record ComplaintReclassified(
    ComplaintId Complaint,
    ComplaintSeverity Severity,
    string? Segment,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>Someone took a complaint over.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="From">From whom; <c>null</c> when nobody had it.</param>
/// <param name="To">Who.</param>
/// <param name="At">When.</param>
public sealed record ComplaintAssigned(ComplaintId Complaint, StaffId? From, StaffId To, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A manager took part in a complaint.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="Manager">Who.</param>
/// <param name="At">When.</param>
public sealed record ComplaintManagerJoined(ComplaintId Complaint, StaffId Manager, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>The customer was told that a complaint arrived.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="By">By whom; <c>null</c> when it was told by itself.</param>
/// <param name="At">When.</param>
public sealed record ComplaintAcknowledged(ComplaintId Complaint, StaffId? By, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>Something was said about a complaint.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="Direction">From whom to whom.</param>
/// <param name="Effect">What it does to what was promised.</param>
/// <param name="At">When.</param>
public sealed record ComplaintMessageNoted(
    ComplaintId Complaint,
    MessageDirection Direction,
    MessageEffect Effect,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>We wait for the customer: clocks that pause stand still.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="At">When.</param>
public sealed record ComplaintWaitBegan(ComplaintId Complaint, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>We ceased to wait for the customer: clocks go on.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="At">When.</param>
public sealed record ComplaintWaitEnded(ComplaintId Complaint, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>The cause of a complaint was found.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="Cause">What it is.</param>
/// <param name="At">When.</param>
public sealed record ComplaintCauseFound(ComplaintId Complaint, CauseKind Cause, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A remedy of a complaint was decided.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="Remedy">Its code.</param>
/// <param name="Cost">What it costs us; <c>null</c> for nothing worth noting.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
public sealed record ComplaintRemedyDecided(
    ComplaintId Complaint,
    string Remedy,
    Money? Cost,
    StaffId By,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>The remedy of a complaint was carried out.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="Customer">Whose complaint it is; <c>null</c> while unknown.</param>
/// <param name="Remedy">Its code.</param>
/// <param name="At">When.</param>
public sealed record ComplaintRemedied(
    ComplaintId Complaint,
    CustomerId? Customer,
    string Remedy,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>The customer said that the remedy does not settle it.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="At">When.</param>
public sealed record ComplaintRemedyRejected(ComplaintId Complaint, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A complaint was closed.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="Customer">Whose it is; <c>null</c> while unknown.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record ComplaintClosed(
    ComplaintId Complaint,
    CustomerId? Customer,
    ClosingReason Reason,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>The customer said how satisfied they are with the handling of a complaint.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="Satisfaction">How satisfied.</param>
/// <param name="At">When.</param>
public sealed record ComplaintRated(ComplaintId Complaint, Satisfaction Satisfaction, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A complaint was opened again.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="At">When.</param>
public sealed record ComplaintReopened(ComplaintId Complaint, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A complaint went into another one about the same.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="Into">Into which.</param>
/// <param name="At">When.</param>
public sealed record ComplaintMerged(ComplaintId Complaint, ComplaintId Into, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>Another complaint about the same went into a complaint.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="Duplicate">Which.</param>
/// <param name="At">When.</param>
public sealed record ComplaintAbsorbed(ComplaintId Complaint, ComplaintId Duplicate, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>Something was promised about a complaint.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="Number">Its place in the ledger, from 0.</param>
/// <param name="Kind">What.</param>
/// <param name="Policy">The id of the policy.</param>
/// <param name="PolicyVersion">Its version.</param>
/// <param name="Due">Until when, exclusive, if nothing pauses it; <c>null</c> while it stands still from its beginning, or when the calendar has too few hours to come.</param>
/// <param name="At">When.</param>
public sealed record ComplaintPromised(
    ComplaintId Complaint,
    int Number,
    PromiseKind Kind,
    string Policy,
    int PolicyVersion,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant? Due,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>What was promised about a complaint was done in time.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="Number">Its place in the ledger.</param>
/// <param name="Kind">What.</param>
/// <param name="At">When.</param>
public sealed record ComplaintPromiseKept(ComplaintId Complaint, int Number, PromiseKind Kind, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>What was promised about a complaint was not done in time.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="Number">Its place in the ledger.</param>
/// <param name="Kind">What.</param>
/// <param name="Deadline">Until when it was promised.</param>
/// <param name="At">When.</param>
public sealed record ComplaintPromiseBroken(
    ComplaintId Complaint,
    int Number,
    PromiseKind Kind,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant Deadline,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>What was promised about a complaint was done late.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="Number">Its place in the ledger.</param>
/// <param name="Kind">What.</param>
/// <param name="At">When.</param>
public sealed record ComplaintPromiseDoneLate(
    ComplaintId Complaint,
    int Number,
    PromiseKind Kind,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A step of escalation fired: a role is to be told.</summary>
/// <param name="Complaint">Which complaint.</param>
/// <param name="Number">The place of the promise in the ledger.</param>
/// <param name="Kind">What was promised.</param>
/// <param name="Step">Which of its steps, from 0.</param>
/// <param name="To">Who is told.</param>
/// <param name="DueAt">When that was due.</param>
/// <param name="At">When.</param>
public sealed record ComplaintEscalated(
    ComplaintId Complaint,
    int Number,
    PromiseKind Kind,
    int Step,
    StaffRole To,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant DueAt,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>What was written about a complaint was erased, all of it or what concerned one customer.</summary>
/// <param name="Complaint">Which.</param>
/// <param name="At">When.</param>
public sealed record ComplaintTextsErased(ComplaintId Complaint, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;
