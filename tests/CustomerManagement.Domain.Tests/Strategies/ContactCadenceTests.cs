using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Strategies;

public sealed class ContactCadenceTests
{
    [Theory]
    [InlineData(CadenceTouch.ContactOrPurchase, "2024-06-04")]
    [InlineData(CadenceTouch.Contact, "2024-06-03")]
    [InlineData(CadenceTouch.Visit, "2024-06-01")]
    public void What_counts_as_in_touch_is_said_by_the_cadence(CadenceTouch satisfiedBy, string last)
    {
        var customer = new CustomerId("1");
        var period = new AnalysisPeriod(Fixtures.Date("2024-06-30"));
        Fact[] facts =
        [
            new ContactMade(customer, Fixtures.Date("2024-06-01"), ContactKind.Visit), new ContactMade(customer, Fixtures.Date("2024-05-01"), ContactKind.Visit),
            new ContactMade(customer, Fixtures.Date("2024-06-03"), ContactKind.Call), Fixtures.Buys("1", "2024-06-04", 1), Fixtures.Buys("1", "2024-06-05", -1),
        ];
        var cadence = new ContactCadence(1, satisfiedBy: satisfiedBy);
        Assert.Equal(Fixtures.Date(last), cadence.LastTouch(Fixtures.MetricsOf(period, facts)));
        Assert.Equal(Fixtures.Date(last), cadence.LastTouch(Fixtures.Measured(period, facts)[0]));
    }

    [Theory]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2024-02-29", 1, "2024-03-29")]
    [InlineData("2024-03-31", 3, "2024-06-30")]
    [InlineData("9999-12-31", 120, "9999-12-31")]
    public void Months_are_counted_from_the_last_contact(string last, int months, string due) =>
        Assert.Equal(Fixtures.Date(due), new ContactCadence(months).LatestAfter(Fixtures.Date(last)));

    [Fact]
    public void A_tier_that_changes_counts_anew_from_the_same_contact()
    {
        var figures = Fixtures.MetricsOf(new AnalysisPeriod(Fixtures.Date("2024-06-20")), Fixtures.Buys("1", "2024-06-05", 1));
        Assert.Equal(("2024-08-05", "2024-09-05"), Dates(new ContactCadence(3, 2)));
        Assert.Equal(("2024-07-05", "2024-07-05"), Dates(new ContactCadence(1)));

        (string Ideal, string Due) Dates(ContactCadence cadence)
        {
            var silent = new ValueStrategy("silent", "Silent", "None.", []);
            var advice = new CadenceContactPolicy().Advise(figures, new CustomerStrategy(silent, new ValueStrategy("tier", "Tier", "Grow.", [], cadence), silent))!;
            return ($"{advice.IdealOn:uuuu-MM-dd}", $"{advice.DueOn:uuuu-MM-dd}");
        }
    }

    [Theory]
    [InlineData("2024-06-08", "2024-06-01", DayShift.Next, "2024-06-10")]
    [InlineData("2024-06-08", "2024-06-01", DayShift.Previous, "2024-06-07")]
    [InlineData("2024-06-08", "2024-06-08", DayShift.Previous, "2024-06-10")]
    [InlineData("2024-06-01", "2024-06-05", DayShift.Next, "2024-06-05")]
    [InlineData("2024-06-08", "2024-06-01", DayShift.None, "2024-06-08")]
    public void The_day_is_a_working_day_and_never_before_today(string ideal, string asOf, DayShift shift, string day)
    {
        var calendar = new WorkingCalendar("office", 1, DateTimeZone.Utc, WorkingWeek(DayHours.Of("09:00-17:00"), DayHours.Closed));
        var advice = new ContactAdvice(
            new CustomerId("1"), Fixtures.Date(asOf), Fixtures.Date("2024-07-01"), LastTouch: null, new ValueStrategy("a", "a", "a", [], 1)) { IdealOn = Fixtures.Date(ideal) };
        Assert.Equal(Fixtures.Date(day), advice.WorkingDay(calendar, shift));
        Assert.Equal(Fixtures.Date(ideal), advice.IdealOn);
    }

    [Fact]
    public void Intervals_and_forms_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>("longestMonths", () => new ContactCadence(0));
        Assert.Throws<ArgumentOutOfRangeException>("longestMonths", () => new ContactCadence(121));
        Assert.Throws<ArgumentOutOfRangeException>("idealMonths", () => new ContactCadence(3, 4));
        Assert.Throws<ArgumentOutOfRangeException>("idealMonths", () => new ContactCadence(3, 0));
        Assert.Throws<ArgumentOutOfRangeException>("form", () => new ContactCadence(3, form: (ContactForm)9));
        Assert.Equal("Visit by RelationshipManager, ideally every month, at the latest after 1", new ContactCadence(1, 1, ContactForm.Visit, StaffRole.RelationshipManager).ToString());
    }

    private static WorkingWeek WorkingWeek(DayHours weekday, DayHours weekend) => new(weekday, weekday, weekday, weekday, weekday, weekend, weekend);
}
