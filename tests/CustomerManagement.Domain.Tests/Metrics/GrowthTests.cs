using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Tests.Metrics;

public sealed class GrowthTests
{
    [Theory]
    [InlineData(100, 125, GrowthKind.Measured, 0.25)]
    [InlineData(100, 100, GrowthKind.Measured, 0.0)]
    [InlineData(100, 000, GrowthKind.Measured, -1.0)]
    [InlineData(100, -50, GrowthKind.Measured, -1.5)]
    [InlineData(000, 050, GrowthKind.New, null)]
    [InlineData(000, 000, GrowthKind.NoSales, null)]
    [InlineData(000, -50, GrowthKind.NotComparable, null)]
    [InlineData(-10, 050, GrowthKind.NotComparable, null)]
    [InlineData(-10, -20, GrowthKind.NotComparable, null)]
    public void Growth_is_a_rate_only_where_there_were_sales(int previous, int current, GrowthKind kind, double? rate)
    {
        var growth = Growth.Between(previous, current);
        Assert.Equal((kind, (decimal?)rate), (growth.Kind, growth.Rate));
    }

    [Fact]
    public void A_rate_too_large_for_a_decimal_is_not_comparable() =>
        Assert.Equal(GrowthKind.NotComparable, Growth.Between(0.0000000000000000000000000001m, decimal.MaxValue).Kind);
}
