using System.Text.Json;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Metrics;

public sealed class DemandEstimateTests
{
    private static readonly DemandEstimate _estimate = new(new Money(120, Currency.None), Fixtures.Date("2024-12-31"), "a visit");

    [Theory]
    [InlineData(12, 60, 0.5)]
    [InlineData(12, 120, 1.0)]
    [InlineData(12, 121, null)]
    [InlineData(12, 0, 0.0)]
    [InlineData(12, -5, 0.0)]
    [InlineData(6, 60, 1.0)]
    [InlineData(6, 61, null)]
    [InlineData(24, 60, 0.25)]
    public void Share_of_wallet_is_our_sales_of_a_year_over_the_demand(int months, int amount, double? share)
    {
        var figures = Fixtures.MetricsOf(new AnalysisPeriod(Fixtures.Date("2024-12-31"), months), Fixtures.Buys("1", "2024-12-01", amount));
        Assert.Equal((decimal?)share, _estimate.ShareOfWallet(figures));
    }

    [Fact]
    public void An_estimate_that_is_not_made_yet_or_of_nothing_tells_nothing()
    {
        var figures = Fixtures.MetricsOf(new AnalysisPeriod(Fixtures.Date("2024-12-30")), Fixtures.Buys("1", "2024-12-01", 60));
        Assert.Null(_estimate.ShareOfWallet(figures));
        Assert.Null(new DemandEstimate(default, Fixtures.Date("2024-01-01"), "a visit").ShareOfWallet(figures));
    }

    [Fact]
    public void Sales_that_cannot_be_scaled_to_a_year_name_the_customer()
    {
        var figures = Fixtures.MetricsOf(new AnalysisPeriod(Fixtures.Date("2024-12-31"), 1), Fixtures.Buys("1", "2024-12-31", decimal.MaxValue));
        var error = Assert.Throws<BusinessRuleException>(() => _estimate.ShareOfWallet(figures));
        Assert.Equal((MetricsRules.AmountOverflow, "1"), (error.Code, error.Subject));
    }

    [Fact]
    public void It_comes_back_as_it_was_and_does_not_print_its_source()
    {
        Assert.Equal(_estimate, JsonSerializer.Deserialize<DemandEstimate>(JsonSerializer.Serialize(_estimate)));
        Assert.Equal("120 EUR a year as of 2024-12-31", new DemandEstimate(new Money(120, new Currency("EUR")), _estimate.MadeOn, "a visit").ToString());
        Assert.Throws<ArgumentOutOfRangeException>("perYear", () => new DemandEstimate(new Money(-1, default), _estimate.MadeOn, "a visit"));
    }
}
