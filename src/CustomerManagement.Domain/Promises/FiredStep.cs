using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Promises;

/// <summary>A step of escalation that fired. It never fires again. Immutable and compared by value; can be stored.</summary>
/// <param name="Number">Which step of the promise, from 0.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="FiredAt">When it fired, not before that.</param>
public sealed record FiredStep(
    int Number,
    [property: JsonRequired, JsonConverter(typeof(InstantJsonConverter))] Instant DueAt,
    [property: JsonRequired, JsonConverter(typeof(InstantJsonConverter))] Instant FiredAt);
