using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>A follow-up was planned.</summary>
/// <param name="FollowUp">Which.</param>
/// <param name="Customer">With whom.</param>
/// <param name="Owner">Who is to do it; <c>null</c> when nobody is known.</param>
/// <param name="DueOn">From which day on.</param>
/// <param name="At">When.</param>
public sealed record FollowUpPlanned(
    FollowUpId FollowUp,
    CustomerId Customer,
    StaffId? Owner,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate DueOn,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A follow-up was moved to another of its days.</summary>
/// <param name="FollowUp">Which.</param>
/// <param name="DueOn">From which day on it is to be done now.</param>
/// <param name="At">When.</param>
public sealed record FollowUpMoved(
    FollowUpId FollowUp,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate DueOn,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A follow-up went to another owner.</summary>
/// <param name="FollowUp">Which.</param>
/// <param name="From">From whom; <c>null</c> when nobody had it.</param>
/// <param name="To">To whom.</param>
/// <param name="At">When.</param>
public sealed record FollowUpHandedOver(FollowUpId FollowUp, StaffId? From, StaffId To, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A follow-up was done.</summary>
/// <param name="FollowUp">Which.</param>
/// <param name="Customer">With whom.</param>
/// <param name="Channel">By which way.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="By">Who did it; <c>null</c> when it went out by itself.</param>
/// <param name="At">When.</param>
public sealed record FollowUpDone(
    FollowUpId FollowUp,
    CustomerId Customer,
    ContactChannel Channel,
    FollowUpOutcome Outcome,
    StaffId? By,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>It was decided not to do a follow-up.</summary>
/// <param name="FollowUp">Which.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decided; <c>null</c> when a rule did.</param>
/// <param name="At">When.</param>
public sealed record FollowUpSkipped(FollowUpId FollowUp, SkipReason Reason, StaffId? By, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>The occasion of a follow-up is gone.</summary>
/// <param name="FollowUp">Which.</param>
/// <param name="At">When.</param>
public sealed record FollowUpWithdrawn(FollowUpId FollowUp, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>The occasion of a withdrawn follow-up is there again.</summary>
/// <param name="FollowUp">Which.</param>
/// <param name="DueOn">From which day on it is to be done.</param>
/// <param name="At">When.</param>
public sealed record FollowUpRenewed(
    FollowUpId FollowUp,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate DueOn,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;
