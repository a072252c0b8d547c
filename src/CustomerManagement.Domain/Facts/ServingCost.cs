using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Facts;

/// <summary>What it cost to serve a customer, apart from the goods: visits, support, deliveries, concessions.</summary>
public sealed record ServingCost : Fact
{
    /// <summary>Creates a cost.</summary>
    /// <param name="customer">For whom.</param>
    /// <param name="date">When, in the zone of the business.</param>
    /// <param name="cost">How much, zero or above.</param>
    /// <exception cref="ArgumentException">No customer.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cost"/> is below zero.</exception>
    public ServingCost(CustomerId customer, LocalDate date, Money cost)
        : base(customer, date)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cost.Amount, 0, nameof(cost));
        Cost = cost;
    }

    /// <summary>How much, zero or above.</summary>
    public Money Cost { get; }
}
