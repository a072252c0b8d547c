using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Targets;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Targets;

public sealed class TargetDecompositionLaws
{
    private static readonly TargetScope _year = new(span: TargetSpan.Year(2024));

    [Property(MaxTest = Laws.Cases)]
    public void Parts_sum_to_the_whole_none_is_off_by_a_unit_and_order_does_not_matter(int cents, byte[] weights)
    {
        if (weights.Sum(weight => weight) == 0)
        {
            return;
        }

        var shares = weights.Select((weight, place) => new TargetShare(_year.For(new StaffId($"{place:D4}")), weight)).ToArray();
        var whole = new SalesTarget(TargetMeasure.NetSales(new Currency("EUR")), _year, cents / 100m);
        var parts = TargetDecomposition.Split(whole, shares);
        Assert.Equal(whole.Amount, parts.Sum(part => part.Amount));
        var all = weights.Sum(weight => weight);
        Assert.All(parts.Zip(weights), pair => Assert.True(Math.Abs((pair.First.Amount * all) - (whole.Amount * pair.Second)) < 0.01m * all));
        Assert.Equal(parts, TargetDecomposition.Split(whole, shares.Reverse()));
    }

    [Theory]
    [InlineData("1", "0", null, TargetRules.NoWeight)]
    [InlineData("1", "1", "2", TargetRules.PartsExceed)]
    [InlineData("-1", "1", "1", TargetRules.PartsExceed)]
    public void A_split_that_cannot_sum_is_refused(string amount, string weight, string? pinned, string code)
    {
        var whole = new SalesTarget(TargetMeasure.Visits, _year, decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));
        TargetShare[] shares =
        [
            new(_year.In("a"), decimal.Parse(weight, System.Globalization.CultureInfo.InvariantCulture)),
            new(_year.In("b"), 0, pinned is null ? null : decimal.Parse(pinned, System.Globalization.CultureInfo.InvariantCulture)),
        ];
        Assert.Equal(code, Assert.Throws<BusinessRuleException>(() => TargetDecomposition.Split(whole, shares)).Code);
    }

    [Fact]
    public void A_pinned_part_of_a_won_has_no_decimals()
    {
        var whole = new SalesTarget(TargetMeasure.NetSales(new Currency("KRW")), _year, 10);
        Assert.Throws<ArgumentOutOfRangeException>("shares", () => TargetDecomposition.Split(whole, [new(_year.In("a"), pinned: 0.5m), new(_year.In("b"))]));
        Assert.Equal([3m, 7m], TargetDecomposition.Split(whole, [new(_year.In("a"), pinned: 3.00m), new(_year.In("b"))]).Select(part => part.Amount));
    }
}
