using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Targets;

/// <summary>Who is credited with the sales to a customer, and in which area it lies. The host knows; implementations are pure.</summary>
public interface ITargetTerritories
{
    /// <summary>Answers for a customer on a date, so that a sale before a handover stays with whoever made it.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="date">The date of the sale.</param>
    /// <returns>Person and area; <c>null</c> for each that nobody knows.</returns>
    (StaffId? Person, string? Area) Of(CustomerId customer, LocalDate date);
}
