using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Somebody is to do something about a finding.</summary>
/// <param name="Improvement">Which.</param>
/// <param name="Owner">Who.</param>
/// <param name="Due">Until when, inclusive.</param>
/// <param name="At">When.</param>
public sealed record ImprovementBegun(
    ImprovementId Improvement,
    StaffId Owner,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Due,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>What is to be done was put in other words.</summary>
/// <param name="Improvement">Which.</param>
/// <param name="At">When.</param>
public sealed record ImprovementReworded(ImprovementId Improvement, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>An improvement went to another owner.</summary>
/// <param name="Improvement">Which.</param>
/// <param name="From">From whom.</param>
/// <param name="To">To whom.</param>
/// <param name="At">When.</param>
public sealed record ImprovementHandedOver(ImprovementId Improvement, StaffId From, StaffId To, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>An improvement is due on another date.</summary>
/// <param name="Improvement">Which.</param>
/// <param name="Before">Until when it was due.</param>
/// <param name="Due">Until when it is due, inclusive.</param>
/// <param name="At">When.</param>
public sealed record ImprovementPostponed(
    ImprovementId Improvement,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Before,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Due,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>An improvement was done.</summary>
/// <param name="Improvement">Which.</param>
/// <param name="On">On which date.</param>
/// <param name="At">When that was noted.</param>
public sealed record ImprovementDone(
    ImprovementId Improvement,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate On,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>It was decided not to do an improvement.</summary>
/// <param name="Improvement">Which.</param>
/// <param name="At">When.</param>
public sealed record ImprovementDropped(ImprovementId Improvement, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>It was checked what an improvement brought.</summary>
/// <param name="Improvement">Which.</param>
/// <param name="Verdict">The rate after it beside the one before.</param>
/// <param name="At">When.</param>
public sealed record ImprovementEffectChecked(ImprovementId Improvement, LearningVerdict Verdict, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>An improvement was published to a role.</summary>
/// <param name="Improvement">Which.</param>
/// <param name="To">Who may read it now.</param>
/// <param name="At">When.</param>
public sealed record ImprovementPublished(ImprovementId Improvement, StaffRole To, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;
