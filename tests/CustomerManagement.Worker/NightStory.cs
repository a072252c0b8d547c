using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Strategies;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Worker;

/// <summary>Thirteen months of a small business in Berlin: 29 February, both changes of the clocks, a year's end, and clocks that run wrong for a while.</summary>
public static class NightStory
{
    private static readonly CustomerId _buyer = new("buyer");

    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public static IReadOnlyList<NightMoment> Moments { get; } =
    [
        new("2028-02-25T10:00+01")
        {
            Customers = [(_buyer, null), Born("leap", 2, 29), Born("spring", 3, 26), Born("labour", 5, 1), Born("autumn", 10, 29), Born("eve", 12, 31), Born("new-year", 1, 1)],
            Purchases = [Bought("2028-01-31", "seals"), Bought("2028-02-25")],
        },
        new("2028-02-29T08:30+01") { Purchases = [Bought("2028-02-29")] },
        new("2028-02-29T10:00+01"),
        new("2028-03-26T01:55+01")
        {
            Purchases = [Bought("2028-03-24")],
            Complaints = [Minor("weekend", "2028-03-24T15:00+01"), Major("lost-hour", "2028-03-25T02:30+01"), Critical("short-night", "2028-03-25T22:00+01")],
        },
        new("2028-03-26T03:31+02"),
        new("2028-03-27T09:30+02") { Purchases = [Bought("2028-03-27")] },

        // The clock is wrong by weeks; the true day is 27 March still.
        new("2028-06-15T10:00+02") { IsRelayDown = true },
        new("2028-03-28T10:00+02") { Purchases = [Bought("2028-03-28")] },

        // The clock is wrong by days, and the complaint comes from what it takes for the future.
        new("2028-03-25T12:00+01") { Complaints = [Minor("from-the-future", "2028-03-28T10:30+02")], IsRelayDown = true },
        new("2028-04-17T10:00+02") { Purchases = [Bought("2028-04-13")] },
        new("2028-04-18T09:01+02"),
        new("2028-10-29T02:31+02")
        {
            Purchases = [Bought("2028-10-27")],
            Complaints = [Major("first-hour", "2028-10-28T02:30+02"), Major("second-hour", "2028-10-28T03:30+02")],
        },
        new("2028-10-29T02:31+01"),
        new("2028-10-30T09:01+01"),
        new("2029-01-01T10:00+01") { Purchases = [Bought("2028-12-29")], Complaints = [Minor("year", "2028-12-29T15:00+01")] },
        new("2029-01-02T14:55+01"),
        new("2029-02-28T10:00+01"),
    ];

    public static FollowUpBook Book { get; } = new(
    [
        Rule("sale", new PurchaseTrigger(), new FollowUpTiming(1, 5, OffsetUnit.WorkingDays)),
        Rule("month", new PurchaseTrigger(productLine: "seals"), new FollowUpTiming(1, 1, OffsetUnit.Months)),
        Rule("birthday", new BirthdayTrigger(), new FollowUpTiming(0, 3)),
    ]);

    /// <summary>The hours of the office; those of the night desk reach over both changes of the clocks.</summary>
    public static (WorkingCalendar Office, WorkingCalendar NightDesk) Calendars(DateTimeZone zone) => (
        new WorkingCalendar("office", 1, zone, WorkingWeek.MondayToFriday(DayHours.Of("09:00-17:00")), holidays: new HolidaySet(
        [
            new FixedHoliday("new-year", Name("New Year"), 1, 1),
            new EasterHoliday("good-friday", Name("Good Friday"), -2),
            new EasterHoliday("easter-monday", Name("Easter Monday"), 1),
            new FixedHoliday("labour-day", Name("Labour Day"), 5, 1),
            new FixedHoliday("christmas", Name("Christmas"), 12, 25),
            new FixedHoliday("second-christmas", Name("Second Day of Christmas"), 12, 26),
        ])),
        new WorkingCalendar("night-desk", 1, zone, WorkingWeek.EveryDay(DayHours.Of("01:00-06:00"))));

    /// <summary>Answers: within a day on the clock, within three hours of the night desk when critical, within eight hours of the office when minor. A manager is told of a miss.</summary>
    public static ResponseBook Answers(WorkingCalendar office, WorkingCalendar nightDesk) => new("story", 1,
    [
        new ResponseRow(Within(3, nightDesk)) { Severity = ComplaintSeverity.Critical },
        new ResponseRow(Within(8, office)) { Severity = ComplaintSeverity.Minor },
        new ResponseRow(Within(24, hours: null)),
    ]);

    private static ResponseTerms Within(int allowed, WorkingCalendar? hours) =>
        new(new PromiseOffer(new PromiseTerms(Duration.FromHours(allowed), hours), [new EscalationStep(Duration.Zero, StaffRole.Manager)]));

    private static FollowUpRule Rule(string id, IFollowUpTrigger trigger, FollowUpTiming timing) => new(
        id, 1, Name(id), trigger, timing, new FollowUpTerms(ContactAim.Service, [ContactChannel.Call], StaffRole.Salesperson, catchUp: CatchUp.Send));

    private static Labels Name(string name) => new(name, name, name, name);

    private static (CustomerId Id, AnnualDate? Birthday) Born(string id, int month, int day) => (new CustomerId(id), new AnnualDate(month, day));

    private static Purchase Bought(string date, string? line = null) =>
        new(_buyer, LocalDatePattern.Iso.Parse(date).Value, new Money(100, Currency.None), productLine: line);

    private static (ComplaintId Id, ComplaintSeverity Severity, Instant ReceivedAt) Minor(string id, string receivedAt) => (new ComplaintId(id), ComplaintSeverity.Minor, NightMoment.Parse(receivedAt));

    private static (ComplaintId Id, ComplaintSeverity Severity, Instant ReceivedAt) Major(string id, string receivedAt) => (new ComplaintId(id), ComplaintSeverity.Major, NightMoment.Parse(receivedAt));

    private static (ComplaintId Id, ComplaintSeverity Severity, Instant ReceivedAt) Critical(string id, string receivedAt) => (new ComplaintId(id), ComplaintSeverity.Critical, NightMoment.Parse(receivedAt));
}
