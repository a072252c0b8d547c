using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>A change that is held back. Immutable and serialisable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <param name="Segment">Where the customer would be now.</param>
/// <param name="Since">The first day since which it would have been on that side, better or worse, at every decision.</param>
public sealed record PendingChange<TSegment>(
    [property: JsonRequired] TSegment Segment, [property: JsonRequired, JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Since)
    where TSegment : notnull;
