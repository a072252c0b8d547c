using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Visits;

/// <summary>What one person did in a week. Immutable and compared by value.</summary>
/// <param name="Person">Who.</param>
/// <param name="Progress">What was done.</param>
public sealed record PersonProgress(StaffId Person, WorkProgress Progress);
