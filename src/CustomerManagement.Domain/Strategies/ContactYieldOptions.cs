namespace CustomerManagement.Domain.Strategies;

/// <summary>What contacts take and bring, by form. Immutable.</summary>
/// <remarks>The values are where to start: no study stands behind them. A host that measured its own contacts puts in what it found.</remarks>
public sealed record ContactYieldOptions
{
    /// <summary>Of a greeting; 0.2 % of a year's sales in 10 minutes unless said otherwise.</summary>
    public ContactYield Greeting { get; init; } = new(0.002m, 10);

    /// <summary>Of a call; 1 % in 15 minutes unless said otherwise.</summary>
    public ContactYield Call { get; init; } = new(0.01m, 15);

    /// <summary>Of a visit; 5 % in 60 minutes unless said otherwise.</summary>
    public ContactYield Visit { get; init; } = new(0.05m, 60);

    /// <summary>Of a visit with a gift; 6 % in 75 minutes unless said otherwise.</summary>
    public ContactYield VisitWithGift { get; init; } = new(0.06m, 75);

    /// <summary>Of hospitality; 10 % in 150 minutes unless said otherwise.</summary>
    public ContactYield Hospitality { get; init; } = new(0.1m, 150);

    /// <summary>What a customer that has not bought yet, or no more, would buy in a year; zero or above, <c>null</c> (not known) unless said otherwise.</summary>
    public decimal? NewCustomerSales { get; init; }
}
