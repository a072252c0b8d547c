using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Facts;

/// <summary>A purchase, or a return when the amount is negative.</summary>
/// <remarks>
/// A return lowers the net amount in its own period and is a fact, but no purchase: it counts neither for frequency nor recency nor lifecycle.
/// A purchase of amount zero (a sample, a replacement) is a purchase.
/// </remarks>
public sealed record Purchase : Fact
{
    /// <summary>Creates a purchase.</summary>
    /// <param name="customer">Who bought.</param>
    /// <param name="date">When, in the zone of the business.</param>
    /// <param name="amount">For how much; negative for a return, zero for what was given.</param>
    /// <param name="id">The host's key; <c>null</c> when it has none, and then nothing tells a repetition from a second purchase.</param>
    /// <param name="productLine">The product line; <c>null</c> or blank when unknown.</param>
    /// <param name="profit">What is left of the amount after the cost of the goods, in the same currency; <c>null</c> when unknown.</param>
    /// <param name="isDiscounted">Whether it was bought below the usual price, as in a promotion; <c>null</c> when unknown.</param>
    /// <exception cref="ArgumentException">No customer, an id that is the default value, or a profit in another currency.</exception>
    public Purchase(
        CustomerId customer,
        LocalDate date,
        Money amount,
        PurchaseId? id = null,
        string? productLine = null,
        Money? profit = null,
        bool? isDiscounted = null)
        : base(customer, date)
    {
        if (id == default(PurchaseId))
        {
            throw new ArgumentException("An id is given or null.", nameof(id));
        }

        if (profit is { } stated && stated.Currency != amount.Currency)
        {
            throw new ArgumentException("The profit of a purchase is in the currency of its amount.", nameof(profit));
        }

        Amount = amount;
        Id = id;
        ProductLine = string.IsNullOrWhiteSpace(productLine) ? null : productLine;
        Profit = profit;
        IsDiscounted = isDiscounted;
    }

    /// <summary>For how much; negative for a return.</summary>
    public Money Amount { get; }

    /// <summary>The host's key, or <c>null</c>.</summary>
    public PurchaseId? Id { get; }

    /// <summary>The product line, or <c>null</c> when unknown.</summary>
    public string? ProductLine { get; }

    /// <summary>What is left after the cost of the goods, or <c>null</c> when unknown.</summary>
    public Money? Profit { get; }

    /// <summary>Whether it was bought below the usual price, as in a promotion; <c>null</c> when unknown.</summary>
    public bool? IsDiscounted { get; }

    /// <summary>Whether goods came back: the amount is below zero.</summary>
    public bool IsReturn => Amount.Amount < 0;
}
