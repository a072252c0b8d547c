using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>The next day on which time alone moves a customer to another segment. Immutable, compared by value and serialisable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <param name="On">The first day in the other segment; the present one is kept until the day before.</param>
/// <param name="From">The segment as of the outlook's as-of date.</param>
/// <param name="Decision">The decision of that day, with its reasons.</param>
/// <param name="Cause">What time did on that day.</param>
public sealed record SegmentChange<TSegment>(
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate On, TSegment From, Decision<TSegment> Decision, TimeCause Cause);
