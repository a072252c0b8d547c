namespace CustomerManagement.Domain.Metrics;

/// <summary>Sales of one product line in a period.</summary>
/// <param name="ProductLine">The product line; <c>null</c> for purchases that named none.</param>
/// <param name="Sold">What was sold, zero or above.</param>
/// <param name="Returned">What came back, zero or below.</param>
/// <param name="Purchases">How many purchases, returns not counted.</param>
/// <param name="Growth">The growth of the net amount against the previous period of equal length.</param>
public sealed record ProductLineFigure(string? ProductLine, decimal Sold, decimal Returned, int Purchases, Growth Growth)
{
    /// <summary>The net amount: sold plus (negative) returned.</summary>
    public decimal Net => Sold + Returned;
}
