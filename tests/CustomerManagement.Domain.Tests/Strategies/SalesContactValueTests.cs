using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Tests.Support;
using FluentValidation;

namespace CustomerManagement.Domain.Tests.Strategies;

public sealed class SalesContactValueTests
{
    [Theory]
    [InlineData(12, "2024-05-01", 12_000, ContactForm.Call, 120, 15)]
    [InlineData(6, "2024-05-01", 12_000, ContactForm.Call, 240, 15)]
    [InlineData(12, "2024-05-01", 12_000, ContactForm.Greeting, 24, 10)]
    [InlineData(12, "2024-05-01", 12_000, ContactForm.Visit, 600, 60)]
    [InlineData(12, "2024-05-01", 12_000, ContactForm.VisitWithGift, 720, 75)]
    [InlineData(12, "2024-05-01", 12_000, ContactForm.Hospitality, 1_200, 150)]
    [InlineData(12, "2023-05-01", 12_000, ContactForm.Call, 120, 15)]
    public void It_is_a_share_of_the_yearly_sales_of_this_period_or_else_of_the_one_before(
        int months, string date, decimal amount, ContactForm form, decimal brings, int minutes)
    {
        var metrics = Fixtures.MetricsOf(new AnalysisPeriod(Fixtures.Date("2024-06-01"), months), Fixtures.Buys("1", date, amount));
        var worth = new SalesContactValue().Of(metrics, form);
        Assert.Equal((brings, minutes), (Math.Round(worth.ExpectedReturn!.Value, 10), worth.Minutes));
    }

    [Theory]
    [InlineData("2020-01-01", 100)]
    [InlineData("2024-05-01", -100)]
    [InlineData("2024-05-01", 0)]
    public void Without_sales_it_is_not_known_unless_the_host_said(string date, decimal amount)
    {
        var metrics = Fixtures.MetricsOf(new AnalysisPeriod(Fixtures.Date("2024-06-01")), Fixtures.Buys("1", date, amount));
        Assert.Null(new SalesContactValue().Of(metrics, ContactForm.Call).ExpectedReturn);
        Assert.Equal(50, new SalesContactValue(new ContactYieldOptions { NewCustomerSales = 5_000 }).Of(metrics, ContactForm.Call).ExpectedReturn);
    }

    [Fact]
    public void Amounts_near_the_end_of_decimals_do_not_overflow()
    {
        var metrics = Fixtures.MetricsOf(new AnalysisPeriod(Fixtures.Date("2024-06-01"), 1), Fixtures.Buys("1", "2024-05-05", decimal.MaxValue / 2));
        Assert.Equal(SalesContactValue.MostSales / 100, Math.Round(new SalesContactValue().Of(metrics, ContactForm.Call).ExpectedReturn!.Value, 2));
    }

    [Fact]
    public void Wrong_options_are_refused_all_at_once()
    {
        var options = new ContactYieldOptions { Call = null!, NewCustomerSales = -1 };
        var error = Assert.Throws<ValidationException>(() => new SalesContactValue(options));
        Assert.Equal(["Call", "NewCustomerSales"], error.Errors.Select(each => each.PropertyName).Order(StringComparer.Ordinal));
    }
}
