using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Surveys;

/// <summary>A survey was planned.</summary>
/// <param name="Survey">Which.</param>
/// <param name="At">When.</param>
public sealed record SurveyPlanned(SurveyId Survey, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A customer was invited to a survey.</summary>
/// <param name="Survey">Which.</param>
/// <param name="Customer">Whom.</param>
/// <param name="At">When.</param>
public sealed record CustomerInvitedToSurvey(
    SurveyId Survey, CustomerId Customer, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A survey was opened: who is invited can answer.</summary>
/// <param name="Survey">Which.</param>
/// <param name="At">When.</param>
public sealed record SurveyOpened(SurveyId Survey, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A customer that had not answered was reminded of a survey.</summary>
/// <param name="Survey">Which.</param>
/// <param name="Customer">Whom.</param>
/// <param name="Reminder">The number of the reminder, 1 for the first.</param>
/// <param name="At">When.</param>
public sealed record CustomerRemindedOfSurvey(
    SurveyId Survey, CustomerId Customer, int Reminder, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A customer answered a survey.</summary>
/// <param name="Survey">Which.</param>
/// <param name="Customer">Who.</param>
/// <param name="WasInvited">Whether it was invited; the answer of one that was not is kept apart.</param>
/// <param name="IsCorrection">Whether the customer had answered before; the earlier answer is kept, and this one counts.</param>
/// <param name="At">When.</param>
public sealed record SurveyAnswered(
    SurveyId Survey, CustomerId Customer, bool WasInvited, bool IsCorrection, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A survey was closed.</summary>
/// <param name="Survey">Which.</param>
/// <param name="Invited">How many customers were invited.</param>
/// <param name="Answered">How many of them answered.</param>
/// <param name="At">When.</param>
public sealed record SurveyClosed(
    SurveyId Survey, int Invited, int Answered, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>What a customer said beside its ratings was erased.</summary>
/// <param name="Survey">In which survey.</param>
/// <param name="Customer">Which customer.</param>
/// <param name="At">When.</param>
public sealed record SurveyCommentsErased(SurveyId Survey, CustomerId Customer, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;
