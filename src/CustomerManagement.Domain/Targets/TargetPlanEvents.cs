using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Targets;

/// <summary>A plan of targets was begun.</summary>
/// <param name="Plan">Which.</param>
/// <param name="At">When.</param>
public sealed record TargetPlanBegun(TargetPlanId Plan, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>The figures of a draft changed.</summary>
/// <param name="Plan">Which.</param>
/// <param name="At">When.</param>
public sealed record TargetPlanRedrawn(TargetPlanId Plan, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A plan of targets was agreed.</summary>
/// <param name="Plan">Which.</param>
/// <param name="At">When.</param>
public sealed record TargetPlanAgreed(TargetPlanId Plan, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>An agreed plan got other figures.</summary>
/// <param name="Plan">Which.</param>
/// <param name="Revision">The number of the revision, 1 for the first.</param>
/// <param name="At">When.</param>
public sealed record TargetPlanRevised(TargetPlanId Plan, int Revision, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;

/// <summary>A plan of targets was closed.</summary>
/// <param name="Plan">Which.</param>
/// <param name="At">When.</param>
public sealed record TargetPlanClosed(TargetPlanId Plan, [property: JsonConverter(typeof(InstantJsonConverter))] Instant At) : IDomainEvent;
