namespace CustomerManagement.Domain.Metrics;

/// <summary>When and for how much customers bought, in columns of equal length.</summary>
/// <param name="dates">The dates.</param>
/// <param name="units">The amounts in units of their last decimal.</param>
/// <param name="decimals">How many decimals they have.</param>
internal readonly ref struct PurchaseColumns(ReadOnlySpan<DateOnly> dates, ReadOnlySpan<long> units, int decimals)
{
    public readonly ReadOnlySpan<DateOnly> Dates = dates;
    public readonly ReadOnlySpan<long> Units = units;
    public readonly int Decimals = decimals;
}
