using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>A plan was opened.</summary>
/// <param name="Plan">Which.</param>
/// <param name="Person">Whose.</param>
/// <param name="Date">For which working day.</param>
/// <param name="At">When.</param>
public sealed record VisitPlanOpened(
    VisitPlanId Plan,
    StaffId Person,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Date,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A plan was handed in and waits for a supervisor.</summary>
/// <param name="Plan">Which.</param>
/// <param name="At">When.</param>
public sealed record VisitPlanSubmitted(VisitPlanId Plan, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A supervisor signed a plan off.</summary>
/// <param name="Plan">Which.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record VisitPlanSignedOff(VisitPlanId Plan, StaffId By, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A supervisor returned a plan with a comment.</summary>
/// <param name="Plan">Which.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record VisitPlanReturned(VisitPlanId Plan, StaffId By, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A plan that was signed off is no longer what was signed, and waits for a supervisor again.</summary>
/// <param name="Plan">Which.</param>
/// <param name="At">When.</param>
public sealed record VisitPlanSignOffLapsed(VisitPlanId Plan, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A visit was planned.</summary>
/// <param name="Plan">In which plan.</param>
/// <param name="Visit">Which visit.</param>
/// <param name="Customer">With whom.</param>
/// <param name="IsPromised">Whether the customer was promised it.</param>
/// <param name="At">When.</param>
public sealed record VisitAdded(
    VisitPlanId Plan, VisitId Visit, CustomerId Customer, bool IsPromised, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>What was planned for a visit was altered.</summary>
/// <param name="Plan">In which plan.</param>
/// <param name="Visit">Which visit.</param>
/// <param name="Customer">With whom.</param>
/// <param name="WasPromised">Whether the customer was promised it as it was.</param>
/// <param name="IsPromised">Whether the customer is promised it as it is now.</param>
/// <param name="Cause">Why; <c>null</c> when nobody said.</param>
/// <param name="At">When.</param>
public sealed record VisitAltered(
    VisitPlanId Plan,
    VisitId Visit,
    CustomerId Customer,
    bool WasPromised,
    bool IsPromised,
    VisitChangeCause? Cause,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A visit was cancelled.</summary>
/// <param name="Plan">In which plan.</param>
/// <param name="Visit">Which visit.</param>
/// <param name="Customer">With whom.</param>
/// <param name="WasPromised">Whether the customer was promised it.</param>
/// <param name="Cause">Why.</param>
/// <param name="At">When.</param>
public sealed record VisitCancelled(
    VisitPlanId Plan,
    VisitId Visit,
    CustomerId Customer,
    bool WasPromised,
    VisitChangeCause Cause,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A visit was moved to another day.</summary>
/// <param name="Plan">From which plan.</param>
/// <param name="Visit">Which visit.</param>
/// <param name="Customer">With whom.</param>
/// <param name="To">Into which plan.</param>
/// <param name="Date">For which working day.</param>
/// <param name="WasPromised">Whether the customer was promised it.</param>
/// <param name="Cause">Why; <c>null</c> when nobody said.</param>
/// <param name="At">When.</param>
public sealed record VisitMoved(
    VisitPlanId Plan,
    VisitId Visit,
    CustomerId Customer,
    VisitPlanId To,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Date,
    bool WasPromised,
    VisitChangeCause? Cause,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A visit was handed over to another person.</summary>
/// <param name="Plan">From which plan.</param>
/// <param name="Visit">Which visit.</param>
/// <param name="Customer">With whom.</param>
/// <param name="To">Into which plan.</param>
/// <param name="Person">To whom.</param>
/// <param name="IsPromised">Whether the customer was promised it, and still is.</param>
/// <param name="At">When.</param>
public sealed record VisitHandedOver(
    VisitPlanId Plan,
    VisitId Visit,
    CustomerId Customer,
    VisitPlanId To,
    StaffId Person,
    bool IsPromised,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A visit came into a plan from another one.</summary>
/// <param name="Plan">Into which plan.</param>
/// <param name="Visit">Which visit.</param>
/// <param name="Customer">With whom.</param>
/// <param name="From">From which plan.</param>
/// <param name="IsPromised">Whether the customer was promised it.</param>
/// <param name="At">When.</param>
public sealed record VisitReceived(
    VisitPlanId Plan,
    VisitId Visit,
    CustomerId Customer,
    VisitPlanId From,
    bool IsPromised,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>What came of a visit was recorded, for the first time or as a correction.</summary>
/// <param name="Plan">In which plan.</param>
/// <param name="Visit">Which visit.</param>
/// <param name="Customer">With whom.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="OutcomeAt">When that was.</param>
/// <param name="Before">What was recorded before; <c>null</c> when nothing.</param>
/// <param name="At">When it was recorded.</param>
public sealed record VisitOutcomeRecorded(
    VisitPlanId Plan,
    VisitId Visit,
    CustomerId Customer,
    VisitOutcome Outcome,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant OutcomeAt,
    VisitOutcome? Before,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>What a plan said of a customer was erased.</summary>
/// <param name="Plan">Which plan.</param>
/// <param name="Customer">Which customer.</param>
/// <param name="At">When.</param>
public sealed record VisitPlanTextsErased(VisitPlanId Plan, CustomerId Customer, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;
