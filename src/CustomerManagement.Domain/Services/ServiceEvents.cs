using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Services;

/// <summary>A service was asked for, and promised.</summary>
/// <param name="Duty">Which duty.</param>
/// <param name="Customer">For whom.</param>
/// <param name="Act">The code of the act.</param>
/// <param name="Phase">The phase to which it belongs.</param>
/// <param name="Billing">Who bears it.</param>
/// <param name="Deadline">Until when it is promised, exclusive; <c>null</c> when the calendar has too few hours to come.</param>
/// <param name="At">When.</param>
public sealed record ServiceRequested(
    ServiceDutyId Duty,
    CustomerId Customer,
    string Act,
    ServicePhase Phase,
    ServiceBilling Billing,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant? Deadline,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A service was given to somebody, or handed over.</summary>
/// <param name="Duty">Which duty.</param>
/// <param name="Customer">For whom.</param>
/// <param name="From">Who was to do it before; <c>null</c> for nobody.</param>
/// <param name="To">Who is to do it.</param>
/// <param name="At">When.</param>
public sealed record ServiceAssigned(
    ServiceDutyId Duty, CustomerId Customer, StaffId? From, StaffId To, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A service was scheduled, for the first time or for another moment.</summary>
/// <param name="Duty">Which duty.</param>
/// <param name="Customer">For whom.</param>
/// <param name="For">For when.</param>
/// <param name="IsTooLate">Whether that is at or after the deadline, as it stood then.</param>
/// <param name="At">When that was agreed.</param>
public sealed record ServiceScheduled(
    ServiceDutyId Duty,
    CustomerId Customer,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant For,
    bool IsTooLate,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>From now on we wait for the customer.</summary>
/// <param name="Duty">Which duty.</param>
/// <param name="Customer">For whom.</param>
/// <param name="At">When.</param>
public sealed record ServicePaused(ServiceDutyId Duty, CustomerId Customer, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>The customer is back, and the time goes on.</summary>
/// <param name="Duty">Which duty.</param>
/// <param name="Customer">For whom.</param>
/// <param name="Deadline">Until when it is promised now, exclusive; <c>null</c> when the calendar has too few hours to come.</param>
/// <param name="At">When.</param>
public sealed record ServiceResumed(
    ServiceDutyId Duty,
    CustomerId Customer,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant? Deadline,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>The deadline of a service passed before it was done.</summary>
/// <param name="Duty">Which duty.</param>
/// <param name="Customer">For whom.</param>
/// <param name="Deadline">The deadline.</param>
/// <param name="At">When the miss was found.</param>
public sealed record ServicePromiseBroken(
    ServiceDutyId Duty,
    CustomerId Customer,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant Deadline,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>Somebody is to be told of a service: that its deadline comes, or that it passed. Each step once.</summary>
/// <param name="Duty">Which duty.</param>
/// <param name="Customer">For whom.</param>
/// <param name="Step">Which step of the promise, from 0.</param>
/// <param name="To">Who is to be told.</param>
/// <param name="IsWarning">Whether the deadline is still to come.</param>
/// <param name="DueAt">When the step was due.</param>
/// <param name="At">When it fired.</param>
public sealed record ServiceEscalated(
    ServiceDutyId Duty,
    CustomerId Customer,
    int Step,
    StaffRole To,
    bool IsWarning,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant DueAt,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A service was done.</summary>
/// <param name="Duty">Which duty.</param>
/// <param name="Customer">For whom.</param>
/// <param name="By">Who did it.</param>
/// <param name="IsLate">Whether the promise was missed.</param>
/// <param name="Cost">What it cost us; <c>null</c> when that is not known.</param>
/// <param name="Charge">What the customer is charged for it; <c>null</c> for nothing.</param>
/// <param name="At">When.</param>
public sealed record ServiceDone(
    ServiceDutyId Duty,
    CustomerId Customer,
    StaffId By,
    bool IsLate,
    Money? Cost,
    Money? Charge,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A service was cancelled.</summary>
/// <param name="Duty">Which duty.</param>
/// <param name="Customer">For whom.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsLate">Whether the promise had been missed by then.</param>
/// <param name="At">When.</param>
public sealed record ServiceCancelled(
    ServiceDutyId Duty,
    CustomerId Customer,
    ServiceCancelReason Reason,
    bool IsLate,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>What was written about a service was erased.</summary>
/// <param name="Duty">Which.</param>
/// <param name="Customer">Whose.</param>
/// <param name="At">When.</param>
public sealed record ServiceTextsErased(ServiceDutyId Duty, CustomerId Customer, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;
