using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Targets;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Targets;

public sealed class AchievementReaderTests
{
    private static readonly CustomerId _dealer = new("7");
    private static readonly Currency _won = new("KRW");
    private static readonly Currency _euro = new("EUR");
    private static readonly LocalDate _sold = new(2024, 3, 1);
    private static readonly LocalDate _returned = new(2024, 5, 2);

    [Fact]
    public void A_return_lowers_its_own_date_and_is_credited_to_whoever_holds_the_customer_then()
    {
        Purchase[] purchases = [new(_dealer, _sold, new Money(100, _won), productLine: "tea"), new(_dealer, _returned, new Money(-30, _won))];
        var reading = AchievementReader.NetSales(purchases, _won, new HandedOverInApril());
        Assert.Equal(
            [new Achievement(_sold, 100, new StaffId("kim"), _dealer, "north", "tea"), new Achievement(_returned, -30, new StaffId("lee"), _dealer)],
            reading.Results);
        Assert.Equal(0, reading.Unknown);
    }

    [Fact]
    public void Profit_that_nobody_stated_is_unknown_and_not_zero()
    {
        Purchase[] purchases =
        [
            new(_dealer, _sold, new Money(100, _won)), new(_dealer, _sold, new Money(100, _won), profit: new Money(0, _won)),
            new(_dealer, _sold, new Money(-100, _won), profit: new Money(-40, _won)),
        ];
        var reading = AchievementReader.Profit(purchases, _won, new HandedOverInApril());
        Assert.Equal([0m, -40m], reading.Results.Select(result => result.Amount));
        Assert.Equal(1, reading.Unknown);
    }

    [Fact]
    public void Amounts_in_another_currency_go_by_the_rate_of_their_date_and_never_unconverted()
    {
        var rates = new ByMonth();
        Purchase[] purchases = [new(_dealer, _sold, new Money(1.10m, _euro)), new(_dealer, _returned, new Money(-1.10m, _euro)), new(_dealer, _sold, new Money(5, _won))];
        Assert.Equal([3_300m, -5_500m, 5m], AchievementReader.NetSales(purchases, _won, new HandedOverInApril(), rates).Results.Select(result => result.Amount));
        var broken = Assert.Throws<BusinessRuleException>(() => AchievementReader.NetSales(purchases, _won, new HandedOverInApril()));
        Assert.Equal(MoneyRules.RateMissing, broken.Code);
        Assert.Equal(MoneyRules.RateMissing, Assert.Throws<BusinessRuleException>(() => AchievementReader.NetSales(purchases, Currency.None, new HandedOverInApril())).Code);
    }

    [Fact]
    public void Wrong_input_is_refused()
    {
        Assert.Throws<ArgumentNullException>("territories", () => AchievementReader.NetSales([], _won, null!));
        Assert.Throws<ArgumentNullException>("purchases", () => AchievementReader.Profit(null!, _won, new HandedOverInApril()));
        Assert.Throws<ArgumentException>("purchases", () => AchievementReader.Profit([null!], _won, new HandedOverInApril()));
        Assert.Throws<ArgumentOutOfRangeException>("unknown", () => new AchievementReading([], -1));
        Assert.Throws<ArgumentException>("person", () => new Achievement(_sold, 1, default(StaffId)));
        Assert.Throws<ArgumentException>("dealer", () => new Achievement(_sold, 1, dealer: default(CustomerId)));
        Assert.Null(new Achievement(_sold, 1, area: " ").Area);
    }

    private sealed class HandedOverInApril : ITargetTerritories
    {
        public (StaffId? Person, string? Area) Of(CustomerId customer, LocalDate date) =>
            date.Month < 4 ? (new StaffId("kim"), "north") : (new StaffId("lee"), null);
    }

    private sealed class ByMonth : IExchangeRates
    {
        public decimal? Rate(Currency from, Currency to, LocalDate date) => 1_000 * date.Month;
    }
}
