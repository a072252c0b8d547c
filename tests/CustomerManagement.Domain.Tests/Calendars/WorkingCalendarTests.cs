using System.Text.Json;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Calendars;

/// <summary>What a calendar refuses, where it stops looking, and what its trace says.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly DateTimeZone _berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly Instant _start = Instant.FromUtc(2024, 6, 3, 6, 0);

    [Fact]
    public void A_calendar_without_open_hours_is_refused()
    {
        var closed = WorkingWeek.EveryDay(DayHours.Closed);
        var refused = Assert.Throws<BusinessRuleException>(() => new WorkingCalendar("shop", 1, _berlin, closed, [new ExceptionalDay(new LocalDate(2024, 6, 1), DayHours.Closed, "moved")]));
        Assert.Equal((CalendarRules.NoOpenHours, "shop"), (refused.Code, refused.Subject));
        Assert.True(new WorkingCalendar("fair", 1, _berlin, closed, [new ExceptionalDay(new LocalDate(2024, 6, 4), DayHours.AllDay, "fair")]).IsWorkingDay(new LocalDate(2024, 6, 4)));
    }

    [Fact]
    public void A_search_ends_where_nothing_opens_any_more()
    {
        var fair = new WorkingCalendar(
            "fair", 1, _berlin, WorkingWeek.EveryDay(DayHours.Closed), [new ExceptionalDay(new LocalDate(2024, 6, 4), DayHours.Of("09:00-17:00"), "fair")]);
        Assert.Equal(Instant.FromUtc(2024, 6, 4, 15, 0), fair.Add(_start, Duration.FromHours(8)));
        Assert.Null(fair.Add(_start, Duration.FromHours(8) + Duration.Epsilon));
        Assert.Null(fair.TraceAdd(_start, Duration.FromHours(9)));
        Assert.Null(fair.Subtract(_start, Duration.FromHours(1)));
        Assert.Null(fair.TraceSubtract(_start, Duration.FromHours(1)));
        Assert.Null(fair.NextOpen(_start + Duration.FromDays(30)));
        Assert.Null(fair.AddWorkingDays(new LocalDate(2024, 6, 4), 1));
        Assert.Null(fair.AddWorkingDays(new LocalDate(2024, 6, 4), int.MinValue));
        Assert.Null(fair.Shift(new LocalDate(2024, 7, 10), DayShift.Nearest));
        Assert.Equal(new LocalDate(2024, 6, 4), fair.Shift(new LocalDate(2024, 7, 5), DayShift.Previous));
        Assert.Null(fair.Shift(new LocalDate(2024, 7, 6), DayShift.Previous));
    }

    [Fact]
    public void Holidays_that_never_end_end_the_search_too() =>
        Assert.Null(new WorkingCalendar("shop", 1, _berlin, WorkingWeek.EveryDay(DayHours.AllDay), holidays: new AlwaysHoliday()).Add(_start, Duration.Epsilon));

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        var calendar = TimeTable.Calendar("Europe/Berlin", "daily 00:00-24:00");
        Assert.Throws<ArgumentOutOfRangeException>("working", () => calendar.Add(_start, -Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>("end", () => calendar.Between(_start, _start - Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>("start", () => calendar.Add(Instant.MinValue, Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>("end", () => calendar.Subtract(Instant.MaxValue, Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>("at", () => calendar.IsOpen(Instant.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>("date", () => calendar.DayOf(new LocalDate(0, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("date", () => calendar.OpenOn(new LocalDate(1, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("shift", () => calendar.Shift(new LocalDate(2024, 1, 1), (DayShift)9));
        Assert.Throws<ArgumentOutOfRangeException>("searchDays", () => new WorkingCalendar("x", 1, _berlin, calendar.Week, searchDays: 0));
        Assert.Throws<ArgumentException>("windows", () => DayHours.Of("09:00-12:00", "11:59-13:00"));
        Assert.Throws<ArgumentException>("windows", () => DayHours.Of("22:00-06:00", "23:00-23:30"));
        Assert.Throws<ArgumentException>("exceptions", () => new WorkingCalendar("x", 1, _berlin, calendar.Week, [new(new(2024, 6, 1), DayHours.Closed, "a"), new(new(2024, 6, 1), DayHours.AllDay, "b")]));
        Assert.Null(calendar.Add(Instant.FromUtc(9998, 12, 30, 0, 0), Duration.FromDays(2)));
        Assert.Null(calendar.Subtract(Instant.FromUtc(2, 1, 2, 0, 0), Duration.FromDays(2)));
        Assert.Equal(new LocalDate(9999, 12, 31), calendar.Shift(new LocalDate(9999, 12, 31), DayShift.Next));
    }

    [Theory]
    [InlineData("9:00-12:00")]
    [InlineData("09:00")]
    [InlineData("24:00-06:00")]
    [InlineData("09:00-12:00-13:00")]
    [InlineData("09:00-25:00")]
    [InlineData("")]
    public void A_text_that_is_no_window_is_refused(string text) => Assert.Throws<FormatException>(() => TimeWindow.Parse(text));

    [Theory]
    [InlineData("09:00-12:00")]
    [InlineData("22:00-06:00")]
    [InlineData("18:00-24:00")]
    [InlineData("00:00-24:00")]
    [InlineData("09:00:30-12:00:00.5")]
    public void A_window_is_written_as_it_is_read(string text)
    {
        var window = TimeWindow.Parse(text);
        Assert.Equal(window, TimeWindow.Parse(window.ToString()));
        Assert.Equal(window, JsonSerializer.Deserialize<TimeWindow>(JsonSerializer.Serialize(window)));
    }

    [Fact]
    public void A_trace_reads_day_by_day()
    {
        var calendar = new WorkingCalendar(
            "Berlin desk",
            3,
            _berlin,
            WorkingWeek.MondayToFriday(DayHours.Of("09:00-12:00", "13:00-17:00")),
            [new ExceptionalDay(new LocalDate(2024, 12, 24), DayHours.Of("09:00-12:00"), "Christmas Eve")],
            new HolidaySet([new FixedHoliday("christmas", new Labels("Christmas Day", "圣诞节", "聖誕節", "성탄절"), 12, 25)]));
        var trace = calendar.TraceAdd(Instant.FromUtc(2024, 12, 23, 10, 30), Duration.FromMinutes((7 * 60) + 45))!;
        Assert.Equal(
            """
            7:45 from 2024-12-23 11:30 +01 to 2024-12-26 09:15 +01 (Berlin desk, version 3)
            Mon 2024-12-23 09:00-12:00 13:00-17:00: 4:30 (11:30 to 12:00, 13:00 to 17:00)
            Tue 2024-12-24 09:00-12:00 (Christmas Eve): 3:00 (09:00 to 12:00)
            Wed 2024-12-25 closed (Christmas Day): nothing
            Thu 2024-12-26 09:00-12:00 13:00-17:00: 0:15 (09:00 to 09:15)
            """.ReplaceLineEndings("\n"),
            trace.ToString());
        Assert.Equal(trace, JsonSerializer.Deserialize<WorkingTimeTrace>(JsonSerializer.Serialize(trace)));
    }

    [Fact]
    public void Hours_can_be_stored_as_data()
    {
        var week = new WorkingWeek(DayHours.AllDay, DayHours.Closed, DayHours.Of("22:00-06:00"), DayHours.Closed, DayHours.Of("13:00-17:00", "09:00-12:00"));
        Assert.Equal(week, JsonSerializer.Deserialize<WorkingWeek>(JsonSerializer.Serialize(week)));
        var day = new ExceptionalDay(new LocalDate(2024, 12, 24), DayHours.Of("09:00-12:00"), "Christmas Eve");
        Assert.Equal("""{"Date":"2024-12-24","Hours":{"Windows":["09:00-12:00"]},"Reason":"Christmas Eve"}""", JsonSerializer.Serialize(day));
        Assert.Equal(day, JsonSerializer.Deserialize<ExceptionalDay>(JsonSerializer.Serialize(day)));
    }

    private sealed class AlwaysHoliday : IHolidays
    {
        public IReadOnlyList<Holiday> On(LocalDate date) => [new Holiday("x", new Labels("x", "x", "x", "x"), date)];
    }
}
