using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Metrics;

/// <summary>One array a figure, one place a customer, in the order of ids. Days as in <see cref="DayNumber"/>.</summary>
internal sealed class MetricsColumns(CustomerId[] customers)
{
    public CustomerId[] Customers { get; } = customers;

    public decimal[] Amounts { get; } = new decimal[customers.Length];

    public decimal[] PreviousAmounts { get; } = new decimal[customers.Length];

    public decimal?[] Profits { get; } = new decimal?[customers.Length];

    public int[] Purchases { get; } = new int[customers.Length];

    public int[] PurchaseDates { get; } = new int[customers.Length];

    public int[] PurchaseDatesEver { get; } = new int[customers.Length];

    public int[] FirstPurchases { get; } = new int[customers.Length];

    public int[] LastPurchases { get; } = new int[customers.Length];

    public int[] PurchasesBeforeLast { get; } = new int[customers.Length];

    public int[] LastContacts { get; } = new int[customers.Length];

    public int[] FactsInPeriod { get; } = new int[customers.Length];

    public int[] FactsEver { get; } = new int[customers.Length];
}
