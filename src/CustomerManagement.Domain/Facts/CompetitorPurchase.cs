using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Facts;

/// <summary>A purchase from a competitor that became known, of something that we sell too. That none is known does not mean that there was none.</summary>
public sealed record CompetitorPurchase : Fact
{
    /// <summary>Creates a purchase from a competitor.</summary>
    /// <param name="customer">Who bought.</param>
    /// <param name="date">When it bought, in the zone of the business; not when it became known.</param>
    /// <param name="amount">For how much, zero or above; <c>null</c> when unknown.</param>
    /// <param name="productLine">Our product line that would have served; <c>null</c> or blank when unknown.</param>
    /// <exception cref="ArgumentException">No customer.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is below zero.</exception>
    public CompetitorPurchase(CustomerId customer, LocalDate date, Money? amount = null, string? productLine = null)
        : base(customer, date)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount?.Amount ?? 0, 0, nameof(amount));
        Amount = amount;
        ProductLine = string.IsNullOrWhiteSpace(productLine) ? null : productLine;
    }

    /// <summary>For how much, zero or above, or <c>null</c> when unknown.</summary>
    public Money? Amount { get; }

    /// <summary>Our product line that would have served, or <c>null</c> when unknown.</summary>
    public string? ProductLine { get; }
}
