using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Rules;

/// <summary>The next day on which time alone puts a customer into another one of exclusive groups, or into none. Immutable, compared by value and serialisable.</summary>
/// <param name="On">The first day of it.</param>
/// <param name="From">The group as of the outlook's as-of date; <c>null</c> for none.</param>
/// <param name="Verdict">The verdict of that day, with its traces.</param>
public sealed record ExclusiveChange([property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate On, string? From, ExclusiveVerdict Verdict);
