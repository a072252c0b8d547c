using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>What one purchase must come to on any of some days. Immutable, compared by value and serialisable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <param name="From">The first of the days.</param>
/// <param name="LastDay">The last of the days, inclusive.</param>
/// <param name="NetAmount">The net amount in the period on each of these days, without that purchase.</param>
/// <param name="Amount">
/// The least amount of whole smallest units of the currency that does it, zero or above. Zero: by that day none is needed, or any purchase does,
/// where a scheme asks for a fact in the period.
/// </param>
/// <param name="Segment">The segment on the day of the purchase, made out by the scheme. A boundary closer than a smallest unit is passed too.</param>
public sealed record AmountNeeded<TSegment>(
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate From,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate LastDay,
    decimal NetAmount,
    decimal Amount,
    TSegment Segment);
