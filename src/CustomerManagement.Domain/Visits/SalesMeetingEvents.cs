using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>A meeting was scheduled.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="StartsAt">When it begins.</param>
/// <param name="At">When it was scheduled.</param>
public sealed record MeetingScheduled(
    SalesMeetingId Meeting,
    MeetingKind Kind,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant StartsAt,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A meeting was moved to another time.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="StartsAt">When it begins now.</param>
/// <param name="At">When it was moved.</param>
public sealed record MeetingRescheduled(
    SalesMeetingId Meeting,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant StartsAt,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>One of us was invited to a meeting.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="Person">Who.</param>
/// <param name="At">When.</param>
public sealed record StaffInvitedToMeeting(SalesMeetingId Meeting, StaffId Person, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A customer was invited to a forum.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="Customer">Who.</param>
/// <param name="At">When.</param>
public sealed record CustomerInvitedToMeeting(
    SalesMeetingId Meeting, CustomerId Customer, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A person put an item on an agenda.</summary>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="Topic">The code of its topic.</param>
/// <param name="At">When.</param>
public sealed record AgendaItemAdded(SalesMeetingId Meeting, string Topic, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>An item was taken off an agenda.</summary>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="Topic">The code of its topic.</param>
/// <param name="Source">Where it had come from.</param>
/// <param name="At">When.</param>
public sealed record AgendaItemRemoved(
    SalesMeetingId Meeting, string Topic, AgendaSource Source, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>The drawn items of an agenda were replaced by others.</summary>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="Items">How many were drawn.</param>
/// <param name="At">When.</param>
public sealed record AgendaDrawn(SalesMeetingId Meeting, int Items, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A meeting was held.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="At">When that was noted.</param>
public sealed record MeetingHeld(SalesMeetingId Meeting, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>It was agreed on a meeting that somebody does something. What it is stands in the meeting.</summary>
/// <param name="Meeting">On which.</param>
/// <param name="Action">The place of the action in <see cref="SalesMeeting.Actions"/>, from 0.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Due">Until when, inclusive.</param>
/// <param name="At">When that was noted.</param>
public sealed record MeetingActionAgreed(
    SalesMeetingId Meeting,
    int Action,
    StaffId Owner,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Due,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>What came of a meeting was noted.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="Decisions">How many decisions.</param>
/// <param name="Actions">How many actions.</param>
/// <param name="At">When.</param>
public sealed record MeetingClosed(
    SalesMeetingId Meeting, int Decisions, int Actions, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A meeting was called off.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record MeetingCancelled(
    SalesMeetingId Meeting, MeetingCancelReason Reason, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>What the agenda of a meeting said of a customer was erased.</summary>
/// <param name="Meeting">Which meeting.</param>
/// <param name="Customer">Which customer.</param>
/// <param name="At">When.</param>
public sealed record MeetingTextsErased(SalesMeetingId Meeting, CustomerId Customer, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;
