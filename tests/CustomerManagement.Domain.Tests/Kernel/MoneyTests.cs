using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Kernel;

public sealed class MoneyTests
{
    private static readonly Currency _euro = new("EUR");
    private static readonly Currency _yen = new("JPY");
    private static readonly LocalDate _day = new(2024, 3, 1);

    [Fact]
    public void Different_currencies_are_never_added() =>
        Assert.Throws<ArgumentException>("right", () => new Money(1, _euro) + new Money(1, _yen));

    [Theory]
    [InlineData("12.50", "160.00", "2000")]
    [InlineData("12.345", "160.33", "1979")]
    [InlineData("0.5", "1", "0")]
    [InlineData("1.5", "1", "2")]
    [InlineData("-2.5", "1", "-2")]
    public void Converting_rounds_half_to_even_to_the_smallest_unit(string amount, string rate, string expected)
    {
        var rates = new ExchangeRateTable([(_euro, _yen, _day, decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture))]);
        var converted = new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), _euro).ConvertTo(_yen, rates, _day);
        Assert.Equal(expected + " JPY", converted.ToString());
    }

    [Fact]
    public void The_same_currency_needs_no_rate_and_keeps_its_decimals() =>
        Assert.Equal("1.2300 EUR", new Money(1.2300m, _euro).ConvertTo(_euro, ExchangeRateTable.Empty, _day).ToString());

    [Fact]
    public void Only_the_rate_of_the_date_of_the_transaction_counts()
    {
        var rates = new ExchangeRateTable([(_euro, _yen, _day, 160m)]);
        var error = Assert.Throws<BusinessRuleException>(() => new Money(1, _euro).ConvertTo(_yen, rates, _day.PlusDays(1)));
        Assert.Equal(MoneyRules.RateMissing, error.Code);
        Assert.Equal("There is no exchange rate from EUR to JPY on 2024-03-02.", error.Message);
    }

    [Fact]
    public void A_rate_of_a_host_that_is_not_above_zero_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => new Money(5, _euro).ConvertTo(_yen, new Wrong(), _day));

    [Theory]
    [InlineData("EUR", true)]
    [InlineData("eur", false)]
    [InlineData("EURO", false)]
    [InlineData("É€R", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_currency_code_has_three_capital_letters(string? code, bool valid) => Assert.Equal(valid, Currency.IsValid(code));

    [Theory]
    [InlineData("JPY", 0)]
    [InlineData("KRW", 0)]
    [InlineData("EUR", 2)]
    [InlineData("KWD", 3)]
    [InlineData("XXX", 2)]
    public void Minor_digits_are_those_of_ISO_4217(string code, int digits) => Assert.Equal(digits, new Currency(code).MinorDigits);

    [Fact]
    public void No_currency_is_the_default() => Assert.Equal((default, "XXX"), (new Currency("XXX"), Currency.None.Code));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_rate_is_above_zero(int rate) =>
        Assert.Throws<ArgumentException>("rates", () => new ExchangeRateTable([(_euro, _yen, _day, rate)]));

    [Fact]
    public void A_pair_has_one_rate_a_date() =>
        Assert.Throws<ArgumentException>("rates", () => new ExchangeRateTable([(_euro, _yen, _day, 1), (_euro, _yen, _day, 2)]));

    private sealed class Wrong : IExchangeRates
    {
        public decimal? Rate(Currency from, Currency to, LocalDate date) => -1;
    }
}
