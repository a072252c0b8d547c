using System.Numerics;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Kernel;

public sealed class ExactSumTests
{
    private static readonly Currency _euro = new("EUR");

    [Theory]
    [InlineData("0.10", "0.2", "0.30")]
    [InlineData("5", "-5.00", "0.00")]
    [InlineData("79228162514264337593543950335", "-79228162514264337593543950335", "0")]
    [InlineData("79228162514264337593543950334", "1", "79228162514264337593543950335")]
    [InlineData("79228162514264337593543950334", "1.0", "79228162514264337593543950335")]
    public void Sums_keep_every_digit(string left, string right, string sum) =>
        Assert.Equal(sum, (new Money(D(left), _euro) + new Money(D(right), _euro)).Amount.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("79228162514264337593543950335", "1")]
    [InlineData("79228162514264337593543950335", "0.5")]
    [InlineData("100000000000000000000", "0.0000000000000000000000000001")]
    public void A_sum_that_would_round_is_an_error(string left, string right) =>
        Assert.Throws<OverflowException>(() => new Money(D(left), _euro) + new Money(D(right), _euro));

    [Property(MaxTest = Laws.Cases)]
    public void Sums_are_exact_in_every_order(decimal[] amounts)
    {
        var expected = amounts.Aggregate(BigInteger.Zero, (sum, amount) => sum + Integer(amount));
        var forward = Sum(amounts);
        var backward = Sum(amounts.Reverse());
        Assert.Equal(forward?.ToString(), backward?.ToString());
        if (forward is { } total)
        {
            Assert.Equal(expected, Integer(total));
        }
        else
        {
            Assert.True(BigInteger.Abs(expected) > Integer(decimal.MaxValue) || !FitsSomeScale(expected));
        }
    }

    [Fact]
    public void The_decimals_of_a_total_do_not_depend_on_the_order()
    {
        decimal[] amounts = [1.00m, decimal.MaxValue, -decimal.MaxValue];
        Assert.Equal("1.00", Sum(amounts).ToString());
        Assert.Equal("1.00", Sum(amounts.Reverse()).ToString());
    }

    [Fact]
    public void A_total_of_zero_has_no_decimals() => Assert.Equal("0", Sum([5.00m, -5.0m]).ToString());

    private static decimal? Sum(IEnumerable<decimal> amounts)
    {
        try
        {
            var purchases = amounts.Select(amount => Fixtures.Buys("1", "2024-06-01", amount)).DefaultIfEmpty(Fixtures.Buys("1", "2024-06-01", 0));
            return Fixtures.MetricsOf(new AnalysisPeriod(Fixtures.Date("2024-06-01")), purchases).Amount;
        }
        catch (BusinessRuleException error)
        {
            Assert.Equal(MetricsRules.AmountOverflow, error.Code);
            return null;
        }
    }

    private static bool FitsSomeScale(BigInteger units)
    {
        for (var scale = 28; scale >= 0; scale--, units /= 10)
        {
            if (BigInteger.Abs(units) < BigInteger.Pow(2, 96))
            {
                return true;
            }

            if (units % 10 != 0)
            {
                return false;
            }
        }

        return false;
    }

    // Another way than the library's: by the digits that are printed.
    private static BigInteger Integer(decimal value)
    {
        var text = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? text : text.Remove(point, 1);
        return BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) * BigInteger.Pow(10, 28 - (point < 0 ? 0 : text.Length - point - 1));
    }

    private static decimal D(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
