using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Tests.Calendars;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Promises;

/// <summary>Steps of escalation come in the working hours of those who are told. 7 June 2024 is a Friday.</summary>
public sealed class EscalationHoursTests
{
    private const string Seoul = "Asia/Seoul";

    private const string Office = "Mon-Fri 09:00-12:00 13:00-18:00";

    private const string Day = "Mon-Fri 09:00-18:00";

    /// <summary>Promises of 24 hours on the clock, but for those whose hours are given: these allow four.</summary>
    [Theory]
    [InlineData("a warning at work",                 Seoul,           null,   "2024-06-06 16:00+09:00", -4, Seoul,              Day,                               "2024-06-07 12:00+09:00")]
    [InlineData("a warning at any time",             Seoul,           null,   "2024-06-06 08:00+09:00", -2, Seoul,              null,                              "2024-06-07 06:00+09:00")]
    [InlineData("a warning before they come",        Seoul,           null,   "2024-06-06 10:00+09:00", -2, Seoul,              Day,                               "2024-06-07 09:00+09:00")]
    [InlineData("too late when they come",           Seoul,           null,   "2024-06-06 08:00+09:00", -2, Seoul,              Day,                               "2024-06-06 17:59+09:00")]
    [InlineData("they come at the deadline",         Seoul,           null,   "2024-06-06 09:00+09:00", -1, Seoul,              Day,                               "2024-06-06 17:59+09:00")]
    [InlineData("warned before the weekend",         Seoul,           null,   "2024-06-07 17:00+09:00", -1, Seoul,              Day,                               "2024-06-07 17:59+09:00")]
    [InlineData("begun in their last minute",        Seoul,           null,   "2024-06-07 17:59+09:00", -4, Seoul,              Day,                               "2024-06-07 17:59+09:00")]
    [InlineData("begun when they had gone",          Seoul,           null,   "2024-06-07 18:00+09:00", -4, Seoul,              Day,                               "2024-06-08 14:00+09:00")]
    [InlineData("a warning at their closing",        Seoul,           Office, "2024-06-07 16:00+09:00", -2, Seoul,              Office,                            "2024-06-10 09:00+09:00")]
    [InlineData("a miss in the lunch break",         Seoul,           null,   "2024-06-06 12:30+09:00",  0, Seoul,              Office,                            "2024-06-07 13:00+09:00")]
    [InlineData("a miss at the weekend",             Seoul,           null,   "2024-06-07 16:00+09:00",  0, Seoul,              Day,                               "2024-06-10 09:00+09:00")]
    [InlineData("a holiday after it",                Seoul,           null,   "2024-06-07 16:00+09:00",  0, Seoul,              $"{Day}; 2024-06-10 closed",       "2024-06-11 09:00+09:00")]
    [InlineData("a Saturday that is worked",         Seoul,           null,   "2024-06-07 16:00+09:00",  0, Seoul,              $"{Day}; 2024-06-08 09:00-17:00",  "2024-06-08 16:00+09:00")]
    [InlineData("a step in the evening",             Seoul,           null,   "2024-06-06 17:00+09:00",  2, Seoul,              Day,                               "2024-06-10 09:00+09:00")]
    [InlineData("those who are told live elsewhere", Seoul,           null,   "2024-06-06 16:00+09:00",  0, "America/New_York", Day,                               "2024-06-07 22:00+09:00")]
    [InlineData("the night shift is told",           Seoul,           null,   "2024-06-06 16:00+09:00",  0, Seoul,              "daily 22:00-06:00",               "2024-06-07 22:00+09:00")]
    [InlineData("they open in the missing hour",     "Europe/Berlin", null,   "2024-03-30 01:30+01:00",  0, "Europe/Berlin",    "daily 02:30-05:00",               "2024-03-31 03:00+02:00")]
    [InlineData("they open in the hour that repeats", "Europe/Berlin", null,  "2024-10-26 02:50+02:00",  0, "Europe/Berlin",    "daily 02:15-02:45",               "2024-10-27 02:15+01:00")]
    [InlineData("they never work again",             Seoul,           null,   "2024-06-06 16:00+09:00", -4, Seoul,              "2020-01-01 09:00-18:00",          "2024-06-07 12:00+09:00")]
    [InlineData("they never work again, a miss",     Seoul,           null,   "2024-06-06 16:00+09:00",  0, Seoul,              "2020-01-01 09:00-18:00",          "2024-06-07 16:00+09:00")]
    public void A_step_fires_in_the_hours_of_those_who_are_told(string why, string zone, string? hours, string start, int offset, string toldZone, string? told, string fires)
    {
        var terms = hours is null ? new PromiseTerms(PromiseTerms.DefaultAnswer) : new PromiseTerms(Duration.FromHours(4), TimeTable.Calendar(zone, hours));
        var step = new EscalationStep(Duration.FromHours(offset), StaffRole.Manager, told is null ? null : TimeTable.Calendar(toldZone, told));
        var promise = With(TimeTable.Moment.Parse(start).Value.ToInstant(), terms, step);
        var due = step.IsWarning ? promise.NextDue : promise.PassedTo(Instant.FromUtc(2030, 1, 1, 0, 0)).Fired.Single().DueAt;
        Assert.Equal((why, fires), (why, TimeTable.Moment.Format(due!.Value.InZone(DateTimeZoneProviders.Tzdb[zone]).ToOffsetDateTime())));
    }

    [Fact]
    public void With_less_than_a_minute_at_work_since_it_began_the_warning_comes_with_the_promise()
    {
        var start = Instant.FromUtc(2024, 6, 7, 8, 59, 30);
        var promise = With(start, new PromiseTerms(PromiseTerms.DefaultAnswer), new EscalationStep(Duration.FromHours(-4), StaffRole.Manager, TimeTable.Calendar(Seoul, Day)));
        Assert.Equal(start, promise.NextDue);
    }

    [Fact]
    public void It_waits_for_them_and_fires_once()
    {
        var start = Instant.FromUtc(2024, 6, 7, 7, 0);
        var monday = Instant.FromUtc(2024, 6, 10, 0, 0);
        var promise = With(start, new PromiseTerms(PromiseTerms.DefaultAnswer), new EscalationStep(Duration.Zero, StaffRole.Manager, TimeTable.Calendar(Seoul, Day)));
        promise = promise.PassedTo(monday - Duration.Epsilon);
        Assert.Equal((PromiseState.Broken, 0, monday), (promise.State, promise.Fired.Count, promise.NextDue));
        promise = promise.PassedTo(monday).PassedTo(start).PassedTo(monday).PassedTo(monday + Duration.FromDays(9));
        Assert.Equal([new FiredStep(0, monday, monday)], promise.Fired);
        Assert.Null(promise.NextDue);
    }

    /// <summary>As long as the clock stands still there is no deadline to be early for.</summary>
    [Fact]
    public void While_the_clock_stands_still_a_warning_whose_moment_has_come_waits_for_the_next_opening()
    {
        var start = Instant.FromUtc(2024, 6, 5, 23, 0);
        var hours = TimeTable.Calendar(Seoul, Day);
        var promise = With(start, new PromiseTerms(PromiseTerms.DefaultAnswer), new EscalationStep(Duration.FromHours(-2), StaffRole.Manager, hours));
        Assert.Equal(Instant.FromUtc(2024, 6, 6, 8, 59), promise.NextDue);
        var paused = promise.Paused(start + Duration.FromHours(23));
        Assert.Equal(Instant.FromUtc(2024, 6, 7, 0, 0), paused.NextDue);
        Assert.Equal(Instant.FromUtc(2024, 6, 7, 0, 0), paused.Resumed(start + Duration.FromHours(30)).NextDue);
    }

    [Fact]
    public void Promises_are_equal_whether_their_moments_were_asked_for_or_not()
    {
        var (asked, other) = (Equal(), Equal());
        Assert.NotNull(asked.NextDue);
        Assert.Equal(asked, other);
        Assert.Equal(asked.GetHashCode(), other.GetHashCode());

        Promise Equal() => With(Instant.FromUtc(2024, 6, 5, 23, 0), new PromiseTerms(PromiseTerms.DefaultAnswer), new EscalationStep(Duration.Zero, StaffRole.Manager));
    }

    private static Promise With(Instant start, PromiseTerms terms, EscalationStep step) => new(PromiseKind.Answer, new PolicyReference("p", 1), new PromiseClock(start, terms), [step]);
}
