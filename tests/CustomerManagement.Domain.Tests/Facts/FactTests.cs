using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Facts;

public sealed class FactTests
{
    private static readonly CustomerId _customer = new("1");

    [Theory]
    [InlineData(-0.01, true)]
    [InlineData(0, false)]
    [InlineData(0.01, false)]
    public void Only_a_negative_amount_is_a_return(double amount, bool isReturn) =>
        Assert.Equal(isReturn, Fixtures.Buys("1", "2024-01-01", (decimal)amount).IsReturn);

    [Fact]
    public void A_profit_is_in_the_currency_of_the_amount() => Assert.Throws<ArgumentException>("profit", () => new Purchase(
        _customer, Fixtures.Date("2024-01-01"), new Money(1, new Currency("EUR")), profit: new Money(1, new Currency("KRW"))));

    [Fact]
    public void The_default_ids_are_refused()
    {
        Assert.Throws<ArgumentException>("customer", () => new ContactMade(default, Fixtures.Date("2024-01-01"), ContactKind.Call));
        Assert.Throws<ArgumentException>("id", () => new Purchase(_customer, Fixtures.Date("2024-01-01"), default, id: default(PurchaseId)));
    }

    [Fact]
    public void A_date_of_another_calendar_is_the_same_day_of_the_ISO_calendar()
    {
        var date = Fixtures.Date("2024-02-29");
        Assert.Equal(date, new ContactMade(_customer, date.WithCalendar(NodaTime.CalendarSystem.Julian), ContactKind.Call).Date);
        Assert.Equal(date, new Domain.Metrics.AnalysisPeriod(date.WithCalendar(NodaTime.CalendarSystem.PersianSimple)).AsOf);
    }

    [Fact]
    public void A_cost_is_not_below_zero() => Assert.Throws<ArgumentOutOfRangeException>(
        "cost", () => new ServingCost(_customer, Fixtures.Date("2024-01-01"), new Money(-1, Currency.None)));

    [Fact]
    public void A_cost_of_zero_may_have_a_sign() =>
        Assert.Equal(0, new ServingCost(_customer, Fixtures.Date("2024-01-01"), new Money(-0.00m, Currency.None)).Cost.Amount);

    [Fact]
    public void A_date_is_of_the_years_1_to_9999() =>
        Assert.Throws<ArgumentOutOfRangeException>("date", () => new ContactMade(_customer, new NodaTime.LocalDate(0, 12, 31), ContactKind.Call));

    [Fact]
    public void A_contact_has_a_defined_kind() => Assert.Throws<ArgumentOutOfRangeException>(
        "kind", () => new ContactMade(_customer, Fixtures.Date("2024-01-01"), (ContactKind)9));

    [Fact]
    public void An_attitude_is_towards_something_and_on_the_scale()
    {
        var date = Fixtures.Date("2024-01-01");
        Assert.Throws<ArgumentOutOfRangeException>("topic", () => new AttitudeStated(_customer, date, (AttitudeTopic)9, AttitudeLevel.Neutral));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => new AttitudeStated(_customer, date, AttitudeTopic.Brand, (AttitudeLevel)6));
        Assert.Throws<ArgumentException>("statedBy", () => new AttitudeStated(_customer, date, AttitudeTopic.Brand, AttitudeLevel.Neutral, default(ContactId)));
        Assert.Null(new AttitudeStated(_customer, date, AttitudeTopic.Brand, AttitudeLevel.Neutral).StatedBy);
    }

    [Fact]
    public void A_purchase_from_a_competitor_may_be_known_by_its_date_alone()
    {
        var date = Fixtures.Date("2024-01-01");
        var purchase = new CompetitorPurchase(_customer, date, productLine: " ");
        Assert.Equal((null, null), (purchase.Amount, purchase.ProductLine));
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => new CompetitorPurchase(_customer, date, new Money(-1, Currency.None)));
    }

    [Fact]
    public void Whether_a_purchase_was_at_a_discount_is_unknown_unless_said() => Assert.Null(Fixtures.Buys("1", "2024-01-01", 1).IsDiscounted);

    [Fact]
    public void A_missing_fact_is_refused() => Assert.Throws<ArgumentException>("facts", () => new CustomerFacts(_customer, [null!]));

    [Fact]
    public void Facts_of_one_customer_are_of_one_customer() => Assert.Throws<ArgumentException>(
        "facts", () => new CustomerFacts(_customer, [Fixtures.Buys("2", "2024-01-01", 1)]));
}
