using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>The whole state of a follow-up as a value, for repositories: take it to save, give it back to load.</summary>
/// <param name="Id">The id.</param>
/// <param name="Version">How often it was saved.</param>
/// <param name="Rule">The id of the rule that asked for it.</param>
/// <param name="RuleVersion">The version of that rule.</param>
/// <param name="Customer">With whom.</param>
/// <param name="Occasion">On which occasion.</param>
/// <param name="Terms">How and by whom.</param>
/// <param name="DueOn">From which day on it is to be done.</param>
/// <param name="LastDay">The last day for it, inclusive.</param>
/// <param name="Owner">Who is to do it; <c>null</c> when nobody is known.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Outcome">What came of it, when done.</param>
/// <param name="Skipped">Why it was not done, when skipped.</param>
/// <param name="EndedOn">The day on which it was done, skipped or withdrawn; <c>null</c> while it is open.</param>
/// <param name="HandedOver">How often it went from one owner to another.</param>
public sealed record FollowUpSnapshot(
    FollowUpId Id,
    long Version,
    string Rule,
    int RuleVersion,
    CustomerId Customer,
    Occasion Occasion,
    FollowUpTerms Terms,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate DueOn,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate LastDay,
    StaffId? Owner,
    FollowUpStatus Status,
    FollowUpOutcome? Outcome,
    SkipReason? Skipped,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate? EndedOn,
    int HandedOver);
