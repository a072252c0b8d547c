using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Promises;

/// <summary>A step of escalation as a plain value, for repositories.</summary>
/// <param name="Offset">When, from the deadline: below zero before it.</param>
/// <param name="To">Who is told.</param>
/// <param name="Hours">In whose hours; <c>null</c> for at any time.</param>
public sealed record EscalationStepSnapshot(
    [property: JsonRequired, JsonConverter(typeof(DurationJsonConverter))] Duration Offset,
    StaffRole To,
    CalendarReference? Hours);
