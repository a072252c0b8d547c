using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Strategies;

public sealed class CadenceContactPolicyTests
{
    private static readonly AnalysisPeriod _year2024 = new(Fixtures.Date("2024-12-31"));

    [Theory]
    [InlineData("2024-11-30", null, 1, "2024-12-30", 1)]
    [InlineData("2024-11-30", "2024-12-10", 1, "2025-01-10", 0)]
    [InlineData("2024-12-10", "2024-11-30", 1, "2025-01-10", 0)]
    [InlineData("2024-08-31", null, 1, "2024-09-30", 92)]
    [InlineData("2024-01-31", null, 1, "2024-02-29", 306)]
    [InlineData("2024-10-31", "2024-12-31", 12, "2025-12-31", 0)]
    public void Due_is_counted_in_calendar_months_from_the_last_real_touch(string purchase, string? contact, int months, string due, int daysOverdue)
    {
        var customer = new CustomerId("1");
        Fact[] facts = [Fixtures.Buys("1", purchase, 1), .. contact is null ? Array.Empty<Fact>() : [new ContactMade(customer, Fixtures.Date(contact), ContactKind.Call)]];
        var advice = new CadenceContactPolicy().Advise(Fixtures.MetricsOf(_year2024, facts), Asking(months))!;
        Assert.Equal((Fixtures.Date(due), daysOverdue > 0, daysOverdue), (advice.DueOn, advice.IsDue, advice.DaysOverdue));
    }

    [Fact]
    public void Nothing_is_due_after_the_end_of_the_calendar()
    {
        var last = Fixtures.Date("9999-12-31");
        var advice = new CadenceContactPolicy().Advise(Fixtures.MetricsOf(new AnalysisPeriod(last), Fixtures.Buys("1", "9999-12-31", 1)), Asking(12))!;
        Assert.Equal((last, 0), (advice.DueOn, advice.DaysOverdue));
    }

    [Fact]
    public void Who_was_never_in_touch_is_due_at_once()
    {
        var nothing = CustomerMetrics.Of(new CustomerFacts(new CustomerId("1"), []), _year2024, Currency.None, ExchangeRateTable.Empty);
        var advice = new CadenceContactPolicy().Advise(nothing, Asking(3))!;
        Assert.Equal((_year2024.AsOf, true, 0), (advice.DueOn, advice.IsDue, advice.DaysOverdue));
        Assert.Equal("Tend: nobody was ever in touch", advice.ToString());
    }

    [Fact]
    public void A_return_is_no_touch()
    {
        var advice = new CadenceContactPolicy().Advise(Fixtures.MetricsOf(_year2024, Fixtures.Buys("1", "2024-12-30", -1)), Asking(3))!;
        Assert.Null(advice.LastTouch);
    }

    [Fact]
    public void Without_a_rhythm_there_is_no_advice() => Assert.Null(
        new CadenceContactPolicy().Advise(Fixtures.MetricsOf(_year2024, Fixtures.Buys("1", "2024-01-01", 1)), Asking(null)));

    [Fact]
    public void The_reason_is_told_in_words() => Assert.Equal(
        "Tend: in touch every 3 months, last on 2024-06-30, due 2024-09-30",
        new CadenceContactPolicy().Advise(Fixtures.MetricsOf(_year2024, Fixtures.Buys("1", "2024-06-30", 1)), Asking(3))!.ToString());

    private static CustomerStrategy Asking(int? months)
    {
        var silent = new ValueStrategy("silent", "Silent", "None.", []);
        return new CustomerStrategy(silent, new ValueStrategy("tend", "Tend", "Grow.", [], months), silent);
    }
}
