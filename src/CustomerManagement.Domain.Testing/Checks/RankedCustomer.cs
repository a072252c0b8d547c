using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Testing.Checks;

/// <summary>Where a customer stands from one side.</summary>
internal readonly record struct RankedCustomer(CustomerId Customer, decimal Value, int Tier, object Segment);
