using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Tests.Calendars;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Tests.Promises;

[Properties(Arbitrary = [typeof(CalendarCases)])]
public sealed class PromiseClockTests
{
    private const string Office = "Mon-Fri 09:00-12:00 13:00-18:00";

    /// <summary>Twenty-four hours on the clock, or so many in open hours; received on the eve of a weekend, at night, in a lunch break, over a change of the clock.</summary>
    [Theory]
    [InlineData("Europe/Berlin", null, "2024-06-07 16:00", 24, "2024-06-08 16:00")]
    [InlineData("Europe/Berlin", null, "2024-03-30 16:00", 24, "2024-03-31 17:00")]
    [InlineData("Europe/Berlin", null, "2024-10-26 16:00", 24, "2024-10-27 15:00")]
    [InlineData("America/New_York", null, "2024-03-09 12:00", 24, "2024-03-10 13:00")]
    [InlineData("Asia/Seoul", Office, "2024-06-07 16:00", 8, "2024-06-10 16:00")]
    [InlineData("Asia/Seoul", Office, "2024-06-07 12:30", 1, "2024-06-07 14:00")]
    [InlineData("Asia/Seoul", Office, "2024-06-08 11:00", 8, "2024-06-10 18:00")]
    [InlineData("Asia/Seoul", Office, "2024-06-07 03:00", 24, "2024-06-11 18:00")]
    [InlineData("Australia/Sydney", "daily 22:00-06:00", "2024-04-06 22:00", 9, "2024-04-07 06:00")]
    [InlineData("Europe/London", "daily 00:00-24:00", "2024-06-07 16:00", 24, "2024-06-08 16:00")]
    public void A_promise_is_due_when_its_time_has_passed_in_its_own_hours(string zone, string? hours, string received, int allowed, string due)
    {
        var clock = new PromiseClock(At(zone, received), Terms(zone, hours, allowed));
        Assert.Equal(At(zone, due), clock.Due);
        Assert.Equal(Duration.FromHours(allowed), clock.Spent(At(zone, due)));
    }

    [Theory]
    [InlineData("in open hours", "2024-06-07 10:00", "2024-06-07 11:00", "2024-06-07 18:00")]
    [InlineData("over lunch", "2024-06-07 12:15", "2024-06-07 12:45", "2024-06-07 17:00")]
    [InlineData("half over lunch", "2024-06-07 11:30", "2024-06-07 12:30", "2024-06-07 17:30")]
    [InlineData("over the weekend", "2024-06-07 10:00", "2024-06-10 10:00", "2024-06-10 17:00")]
    [InlineData("before the first opening", "2024-06-07 08:00", "2024-06-07 08:30", "2024-06-07 17:00")]
    [InlineData("from the deadline on", "2024-06-07 17:00", "2024-06-07 18:00", "2024-06-07 17:00")]
    public void A_pause_counts_where_it_overlaps_open_hours(string why, string from, string until, string due)
    {
        const string Zone = "Asia/Seoul";
        var clock = new PromiseClock(At(Zone, "2024-06-07 08:00"), Terms(Zone, Office, 7)).Paused(At(Zone, from));
        Assert.Equal(why == "from the deadline on" ? At(Zone, due) : null, clock.Due);
        Assert.Equal(At(Zone, due), clock.Resumed(At(Zone, until)).Due);
    }

    [Fact]
    public void A_warning_is_counted_back_in_working_time()
    {
        var clock = new PromiseClock(At("Asia/Seoul", "2024-06-07 16:00"), Terms("Asia/Seoul", Office, 4));
        Assert.Equal(At("Asia/Seoul", "2024-06-10 11:00"), clock.Due);
        Assert.Equal(At("Asia/Seoul", "2024-06-07 18:00"), clock.When(Duration.FromHours(2)));
        Assert.Equal(At("Asia/Seoul", "2024-06-07 17:00"), clock.When(Duration.FromHours(3)));
        Assert.Equal(clock.Due, clock.When(Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>("left", () => clock.When(Duration.FromHours(5)));
        Assert.Throws<ArgumentOutOfRangeException>("left", () => clock.When(-Duration.Epsilon));
    }

    /// <summary>Held against a model that looks at every minute: open, not paused.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void The_deadline_is_the_first_minute_at_which_enough_has_passed(CalendarCase given, bool pauseEnds)
    {
        var (from, until) = (given.Minutes[0], given.Minutes[1]);
        var allowed = 1 + (given.Minutes[2] % 900);
        var paused = new PromiseClock(given.From, new PromiseTerms(Duration.FromMinutes(allowed), given.Calendar)).Paused(given.At(from));
        var clock = pauseEnds ? paused.Resumed(given.At(until)) : paused;

        var (passed, due) = (0, -1);
        for (var minute = 0; minute < CalendarCase.Span && due < 0; minute++)
        {
            var counts = given.Calendar.IsOpen(given.At(minute)) && (minute < from || (pauseEnds && minute >= until));
            passed += counts ? 1 : 0;
            due = passed == allowed ? minute + 1 : -1;
            if (minute % 397 == 0)
            {
                Assert.Equal(Duration.FromMinutes(passed), clock.Spent(given.At(minute + 1)));
            }
        }

        if (due >= 0)
        {
            Assert.Equal(given.At(due), clock.Due);
        }
        else
        {
            Assert.True(clock.Due is null || clock.Due >= given.At(CalendarCase.Span));
        }

        if (clock.Due is { } end)
        {
            Assert.Equal(clock.Terms.Allowed, clock.Spent(end));
            Assert.True(clock.When(Duration.FromMinutes(allowed / 2)) <= end);
        }
    }

    [Fact]
    public void What_is_no_clock_is_refused()
    {
        var start = Instant.FromUnixTimeSeconds(0);
        var terms = new PromiseTerms(PromiseTerms.DefaultAnswer);
        var hour = Duration.FromHours(1);
        Assert.Throws<ArgumentException>("pauses", () => new PromiseClock(start, terms, [new(start - hour)]));
        Assert.Throws<ArgumentException>("pauses", () => new PromiseClock(start, terms, [new(start), new(start + hour)]));
        Assert.Throws<ArgumentException>("pauses", () => new PromiseClock(start, terms, [new(start, start + hour), new(start)]));
        Assert.Throws<ArgumentException>("until", () => new PromisePause(start, start - hour));
        Assert.Throws<ArgumentException>("until", () => new PromiseClock(start, terms).Paused(start + hour).Resumed(start));
        Assert.Throws<ArgumentOutOfRangeException>("allowed", () => new PromiseTerms(Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>("allowed", () => new PromiseTerms(PromiseTerms.Most + Duration.Epsilon));
        Assert.Null(new PromiseClock(Instant.MaxValue, terms).Due);
    }

    [Fact]
    public void Pausing_or_resuming_twice_changes_nothing()
    {
        var clock = new PromiseClock(Instant.FromUnixTimeSeconds(0), new PromiseTerms(PromiseTerms.DefaultAnswer));
        Assert.Same(clock, clock.Resumed(Instant.MaxValue));
        var paused = clock.Paused(clock.Start);
        Assert.Same(paused, paused.Paused(Instant.MaxValue));
    }

    private static PromiseTerms Terms(string zone, string? hours, int allowed) => new(Duration.FromHours(allowed), hours is null ? null : TimeTable.Calendar(zone, hours));

    private static Instant At(string zone, string text) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(text).Value.InZoneStrictly(DateTimeZoneProviders.Tzdb[zone]).ToInstant();
}
