using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Complaints;

/// <summary>A customer that complained again.</summary>
/// <param name="Customer">Which.</param>
/// <param name="Complaints">How many of its complaints were received on the dates of the report.</param>
/// <param name="Repeats">How many of those repeat an earlier one, above zero.</param>
public sealed record RepeatingCustomer(CustomerId Customer, int Complaints, int Repeats);
