namespace CustomerManagement.Domain.Metrics;

/// <summary>What can be said of the growth from one period to the next.</summary>
public enum GrowthKind
{
    /// <summary>Nothing was sold in either period.</summary>
    NoSales = 0,

    /// <summary>There were sales before, so there is a rate.</summary>
    Measured = 1,

    /// <summary>There were no sales before and there are now: new, not infinite.</summary>
    New = 2,

    /// <summary>More came back than was sold, before or without sales before: a rate would say nothing.</summary>
    NotComparable = 3,
}
