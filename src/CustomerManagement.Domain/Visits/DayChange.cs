using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>A difference between a plan and the one that takes its place. Immutable and compared by value.</summary>
/// <param name="Customer">Whose visit.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Was">When it was to begin; <c>null</c> when it was not in the plan.</param>
/// <param name="Now">When it is to begin; <c>null</c> when it is not in the plan any more.</param>
/// <param name="Because">Why it was dropped; <c>null</c> for other changes.</param>
public sealed record DayChange(CustomerId Customer, DayChangeKind Kind, OffsetDateTime? Was, OffsetDateTime? Now, LeftOutVisit? Because);
