using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.FollowUps;

/// <summary>Which occasions each trigger finds.</summary>
public sealed class TriggerTests
{
    [Theory]
    [InlineData("--02-29", LeapDay.TwentyEighthOfFebruary, "2025-02-28")]
    [InlineData("--02-29", LeapDay.FirstOfMarch, "2025-03-01")]
    [InlineData("1984-02-29", LeapDay.TwentyEighthOfFebruary, "2025-02-28")]
    [InlineData("--12-31", LeapDay.TwentyEighthOfFebruary, "2025-12-31")] // no year
    [InlineData("2025-03-05", LeapDay.TwentyEighthOfFebruary, "")] // the day of birth itself is no birthday
    [InlineData("2031-03-05", LeapDay.TwentyEighthOfFebruary, "")] // nor is one before it
    [InlineData("1980-02-16[u-ca=chinese]", LeapDay.TwentyEighthOfFebruary, "2025-01-29")] // the lunar new year of 1980
    [InlineData("1968-01-30[u-ca=dangi]", LeapDay.TwentyEighthOfFebruary, "2025-01-29")] // the Korean one of 1968
    [InlineData("2006-01-28[u-ca=chinese]", LeapDay.TwentyEighthOfFebruary, "2025-01-28")] // the 29th of the twelfth month
    public void A_birthday_comes_once_a_year(string birthday, LeapDay leapDay, string dates)
    {
        var subject = FollowUpCases.Subject(file: FollowUpCases.File([FollowUpCases.Contact("7", birthday)]));
        var found = new BirthdayTrigger(leapDay).Between(subject, Fixtures.Date("2025-01-01"), Fixtures.Date("2025-12-31"));
        Assert.Equal(Occasions(dates, new ContactId("7")), found);
    }

    [Fact]
    public void A_lunar_birthday_beyond_the_tables_is_refused_and_the_other_rules_are_planned()
    {
        var file = FollowUpCases.File([FollowUpCases.Contact("7", "1850-03-05[u-ca=chinese]")]);
        var book = new FollowUpBook([FollowUpCases.Rule(new BirthdayTrigger(), id: "birthday"), FollowUpCases.Rule(new PurchaseTrigger(), id: "sale")]);
        var plan = new FollowUpPlanner(book).Plan(
            FollowUpCases.Subject([FollowUpCases.Buys("2024-06-03")], file), [], Fixtures.Date("2024-06-01"), Fixtures.Date("2024-06-30"), FollowUpCases.At("2024-06-01 10:00"));
        Assert.Equal([CalendarRules.YearBeyondRange], plan.Refused.Select(refused => refused.Code));
        Assert.Equal(["sale"], plan.Planned.Select(followUp => followUp.Rule));
    }

    [Theory]
    [InlineData("2024-06-03 1000", "2024-06-03")]
    [InlineData("2024-06-03 999.99", "")]
    [InlineData("2024-06-03 600; 2024-06-03 400", "2024-06-03")] // two on a day are one purchase
    [InlineData("2024-06-03 1500; 2024-06-05 -500", "2024-06-03")] // enough is left
    [InlineData("2024-06-03 1500; 2024-06-05 -501", "")]
    [InlineData("2024-06-03 1500; 2024-06-10 1500; 2024-06-11 -1500", "2024-06-03")] // the latest goes back first
    [InlineData("2024-06-03 1500 tea; 2024-06-10 1500 rice; 2024-06-11 -1500 tea", "2024-06-10")] // of its own line
    [InlineData("2024-06-03 1500; 2024-06-04 -9000", "")] // more than was bought
    [InlineData("2024-06-03 -1500; 2024-06-04 1500", "2024-06-04")] // what went back before is not this
    [InlineData("2024-05-31 1500; 2024-07-01 1500", "")] // outside the dates
    public void A_large_purchase_is_what_is_left_of_a_day(string facts, string dates)
    {
        var found = new PurchaseTrigger(new Money(1_000, Currency.None)).Between(FollowUpCases.Subject(Facts(facts)), Fixtures.Date("2024-06-01"), Fixtures.Date("2024-06-30"));
        Assert.Equal(Occasions(dates), found);
    }

    [Theory]
    [InlineData("2024-06-03 0", "2024-06-03")] // a zero amount is a purchase
    [InlineData("2024-06-03 10; 2024-06-04 -10", "")] // a whole return leaves none
    [InlineData("2024-06-03 -10", "")]
    [InlineData("2024-06-03 0; 2024-06-03 10; 2024-06-04 -10", "2024-06-03")]
    public void Every_purchase_that_was_kept_is_an_occasion(string facts, string dates)
    {
        var found = new PurchaseTrigger().Between(FollowUpCases.Subject(Facts(facts)), Fixtures.Date("2024-06-01"), Fixtures.Date("2024-06-30"));
        Assert.Equal(Occasions(dates), found);
    }

    [Fact]
    public void Amounts_that_do_not_fit_are_refused_by_a_code()
    {
        var subject = FollowUpCases.Subject([FollowUpCases.Buys("2024-06-03", decimal.MaxValue), FollowUpCases.Buys("2024-06-03", decimal.MaxValue)]);
        var broken = Assert.Throws<BusinessRuleException>(() =>
            new PurchaseTrigger(new Money(1, Currency.None)).Between(subject, Fixtures.Date("2024-06-01"), Fixtures.Date("2024-06-30")).ToList());
        Assert.Equal(MetricsRules.AmountOverflow, broken.Code);
    }

    [Theory]
    [InlineData("2023-06-02 10", "2024-06-02")] // 366 days later
    [InlineData("2023-06-02 10; 2024-01-01 10", "")] // bought again
    [InlineData("2023-06-02 10; 2024-01-01 -10", "2024-06-02")] // a return is no purchase
    public void Silence_counts_from_the_last_purchase(string facts, string dates) =>
        Assert.Equal(Occasions(dates), new SilenceTrigger(366).Between(FollowUpCases.Subject(Facts(facts)), Fixtures.Date("2024-06-01"), Fixtures.Date("2024-06-30")));

    [Fact]
    public void Reviews_do_not_drift_and_the_31st_comes_back()
    {
        var found = new ReviewTrigger(1).Between(FollowUpCases.Subject(Facts("2024-01-31 10; 2024-02-10 10")), Fixtures.Date("2024-01-01"), Fixtures.Date("2024-05-31"));
        Assert.Equal(Occasions("2024-02-29 2024-03-31 2024-04-30 2024-05-31"), found);
    }

    [Fact]
    public void The_lunar_new_year_is_that_of_the_customer_s_calendar()
    {
        // In 2027 it is on 6 February in China and on 7 February in Korea.
        Assert.Equal("2027-02-06", NewYear(MainlandChinaHolidays.Statutory, "cn.spring-festival-1"));
        Assert.Equal("2027-02-07", NewYear(KoreaHolidays.Public, "kr.seollal"));
    }

    [Theory]
    [InlineData("tea", "", "n1")] // bought of the line
    [InlineData("tea", "12348", "")] // another customer's
    [InlineData("rice", "", "")] // nothing of that line
    [InlineData("", "", "n1")] // about no line: for all
    public void News_goes_to_whom_it_concerns(string line, string customer, string ids)
    {
        var subject = FollowUpCases.Subject(
            Facts("2023-01-05 10 tea; 2021-01-01 10 rice"),
            events: [new HostEvent(HostEvent.News, "n1", Fixtures.Date("2024-06-05"), customer.Length > 0 ? new CustomerId(customer) : null, line.Length > 0 ? line : null)]);
        var found = new EventTrigger(HostEvent.News, 24).Between(subject, Fixtures.Date("2024-06-01"), Fixtures.Date("2024-06-30"));
        Assert.Equal(ids, string.Join(' ', found.Select(occasion => occasion.Subject)));
    }

    private static string NewYear(HolidaySet holidays, string key)
    {
        var calendar = new WorkingCalendar("office", 1, DateTimeZoneProviders.Tzdb["Asia/Seoul"], WorkingWeek.MondayToFriday(DayHours.Of("09:00-18:00")), holidays: holidays);
        var found = new HolidayTrigger(key).Between(FollowUpCases.Subject(calendar: calendar), Fixtures.Date("2027-01-01"), Fixtures.Date("2027-12-31"));
        return NodaTime.Text.LocalDatePattern.Iso.Format(found.Single().Date);
    }

    private static IEnumerable<Occasion> Occasions(string dates, ContactId? person = null) =>
        dates.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(date => new Occasion(Fixtures.Date(date), person));

    private static IEnumerable<Fact> Facts(string rows) => rows.Split("; ").Select(row => row.Split(' ')).Select(parts => FollowUpCases.Buys(
        parts[0], decimal.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), parts.ElementAtOrDefault(2)));
}
