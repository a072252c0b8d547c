using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>A customer left a segment. It entered another one the same day.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Scheme">The name of the scheme.</param>
/// <param name="Segment">Which segment it left, as text.</param>
/// <param name="To">Which one it entered.</param>
/// <param name="On">The first day on which it was no longer there.</param>
/// <param name="Reason">Why it came to the other one.</param>
/// <param name="At">When that was found.</param>
/// <param name="KeptBy">What kept or moved it to the segment that it entered; <c>null</c> where only the words are known.</param>
/// <param name="Decision">The decision of that day, so that the reason can be printed in any language and made out again; <c>null</c> where it was not kept.</param>
public sealed record CustomerLeftSegment(
    CustomerId Customer,
    string Scheme,
    string Segment,
    string To,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate On,
    string Reason,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At,
    StabilityReason? KeptBy = null,
    Decision<string>? Decision = null) : IDomainEvent;

/// <summary>A customer entered a segment.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Scheme">The name of the scheme.</param>
/// <param name="Segment">Which segment it entered, as text.</param>
/// <param name="From">Which one it left the same day; <c>null</c> when it was in none before.</param>
/// <param name="On">The first day on which it was there.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When that was found.</param>
/// <param name="KeptBy">What kept or moved it to the segment that it entered; <c>null</c> where only the words are known.</param>
/// <param name="Decision">The decision of that day, so that the reason can be printed in any language and made out again; <c>null</c> where it was not kept.</param>
public sealed record CustomerEnteredSegment(
    CustomerId Customer,
    string Scheme,
    string Segment,
    string? From,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate On,
    string Reason,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant At,
    StabilityReason? KeptBy = null,
    Decision<string>? Decision = null) : IDomainEvent;
