using System.Text.Json;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Tests.Support;
using FsCheck;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Calendars;

/// <summary>What holds of every series, shifted or not.</summary>
[Properties(MaxTest = Laws.Cases)]
public sealed class RecurrenceLaws
{
    private static readonly WorkingCalendar _weekdays = TimeTable.Calendar("Asia/Seoul", "Mon-Fri 09:00-18:00; 2024-02-09 closed; 2024-02-12 closed; 2024-06-15 09:00-12:00");

    [Property]
    public void Dates_grow_with_their_numbers_and_a_span_holds_exactly_its_own(int kind, DoNotSize<uint> day, byte interval, DoNotSize<uint> from, byte length)
    {
        var series = Series(kind, day, interval);
        var walked = Enumerable.Range(0, 400).Select(series.At).OfType<Occurrence>().ToList();
        Assert.Equal(series.Anchor, walked[0].Date);
        Assert.All(walked.Zip(walked.Skip(1)), pair => Assert.True(pair.First.Date < pair.Second.Date));

        var start = Cap(new LocalDate(1995, 1, 1).PlusDays(Below(15_000, from)), walked[^1].Date);
        var end = Cap(start.PlusDays(length), walked[^1].Date);
        Assert.Equal(walked.Where(occurrence => occurrence.Date >= start && occurrence.Date <= end), series.Between(start, end));
    }

    [Property]
    public void A_shift_moves_no_series_and_loses_none(int kind, DoNotSize<uint> day, byte interval, DoNotSize<uint> from, byte length, int shift)
    {
        var schedule = new Schedule(Series(kind, day, interval), _weekdays, (DayShift)(int)((uint)shift % 6));
        var start = new LocalDate(2000, 1, 1).PlusDays(Below(15_000, from));
        var days = length % 20;
        var end = start.PlusDays(days);
        var planned = schedule.Between(start, end);
        Assert.Equal(schedule.Recurrence.Between(start, end).Select(plain => (plain.Number, plain.Id)), planned.Select(shifted => (shifted.Number, shifted.Id)));
        Assert.All(planned, shifted => Assert.True(schedule.Shift == DayShift.None || _weekdays.IsWorkingDay(shifted.On!.Value)));

        // Day by day each takes place once, and nothing else does.
        var wide = schedule.Between(start.PlusDays(-40), end.PlusDays(40)).Where(shifted => shifted.On >= start && shifted.On <= end);
        Assert.Equal(wide, Enumerable.Range(0, days + 1).SelectMany(offset => schedule.TakingPlace(start.PlusDays(offset), start.PlusDays(offset))));
    }

    [Property]
    public void Adding_and_counting_working_days_are_each_others_opposite(DoNotSize<uint> from, DoNotSize<uint> days)
    {
        var start = new LocalDate(2024, 1, 1).PlusDays(Below(730, from));
        var count = Below(401, days) - 200;
        var end = _weekdays.AddWorkingDays(start, count)!.Value;
        Assert.Equal(Math.Abs(count), count >= 0 ? _weekdays.CountWorkingDays(start, end) : _weekdays.CountWorkingDays(end.PlusDays(-1), start.PlusDays(-1)));
        Assert.True(count == 0 || _weekdays.IsWorkingDay(end));
    }

    [Property(MaxTest = Laws.SlowCases)]
    public void A_series_can_be_stored(int kind, DoNotSize<uint> day, byte interval)
    {
        var series = Series(kind, day, interval);
        Assert.Equal(series, JsonSerializer.Deserialize<Recurrence>(JsonSerializer.Serialize(series)));
    }

    [Property]
    public void A_lunar_date_and_its_date_are_each_others_opposite(bool isKorean, DoNotSize<uint> day)
    {
        var tables = isKorean ? LunarCalendar.Korean : LunarCalendar.Chinese;
        var date = new LocalDate(1902, 1, 1).PlusDays(Below(54_000, day));
        Assert.Equal(date, tables.Find(tables.ToLunar(date)));
        Assert.Equal(date, tables.Keep(tables.ToLunar(date)));
    }

    [Fact]
    public void Two_occurrences_may_take_place_on_one_day_and_an_occurrence_is_itself_in_json()
    {
        var schedule = new Schedule(new DailyRecurrence(new LocalDate(2024, 6, 8), 1), _weekdays, DayShift.Next);
        var monday = schedule.TakingPlace(new LocalDate(2024, 6, 10), new LocalDate(2024, 6, 10));
        Assert.Equal(["2024-06-08", "2024-06-09", "2024-06-10"], monday.Select(occurrence => occurrence.Id));
        Assert.Equal("""{"Number":0,"Date":"2024-06-08","On":"2024-06-10"}""", JsonSerializer.Serialize(monday[0]));
        Assert.Equal(monday[0], JsonSerializer.Deserialize<Occurrence>(JsonSerializer.Serialize(monday[0])));
        var lost = new Occurrence(1, new LocalDate(2024, 6, 8), null);
        Assert.Equal(lost, JsonSerializer.Deserialize<Occurrence>(JsonSerializer.Serialize(lost)));
    }

    [Fact]
    public void Series_end_with_the_calendar_and_lunar_ones_with_their_tables()
    {
        Assert.Equal(new LocalDate(9999, 12, 31), new DailyRecurrence(new LocalDate(1, 1, 1), 1).Between(new LocalDate(9999, 12, 31), new LocalDate(9999, 12, 31)).Single().Date);
        Assert.Null(new YearlyRecurrence(new LocalDate(9999, 1, 1), 1).At(1));
        Assert.Null(new MonthlyRecurrence(new LocalDate(1, 1, 1), 10_000).At(int.MaxValue));
        var lunar = new LunarRecurrence(new LocalDate(2024, 2, 10), 1, LunarCalendarKind.Korean);
        Assert.Null(lunar.At(27));
        Assert.Equal(CalendarRules.YearBeyondRange, Assert.Throws<BusinessRuleException>(() => lunar.Between(new LocalDate(2051, 1, 1), new LocalDate(2051, 12, 31))).Code);
        Assert.Equal(CalendarRules.YearBeyondRange, Assert.Throws<BusinessRuleException>(() => new LunarRecurrence(new LocalDate(2101, 2, 1), 1, LunarCalendarKind.Chinese)).Code);
    }

    private static Recurrence Series(int kind, DoNotSize<uint> day, byte interval)
    {
        var anchor = new LocalDate(1996, 1, 1).PlusDays(Below(3_000, day));
        var every = 1 + (interval % 5);
        return ((uint)kind % 7) switch
        {
            0 => new DailyRecurrence(anchor, every),
            1 => new MonthlyRecurrence(anchor, every),
            2 => new YearlyRecurrence(anchor, every),
            3 => new YearlyRecurrence(new LocalDate(1996, 2, 29), every, LeapDay.FirstOfMarch),
            4 => new WeekdayRecurrence(anchor, every, (MonthWeek)every, (IsoDayOfWeek)(1 + Below(7, day))),
            5 => new LunarRecurrence(anchor, 1, LunarCalendarKind.Chinese),
            _ => DailyRecurrence.Weekly(anchor, every),
        };
    }

    // Plain numbers are generated near zero; these are of the whole range.
    private static int Below(uint limit, DoNotSize<uint> number) => (int)(number.Item % limit);

    private static LocalDate Cap(LocalDate date, LocalDate limit) => date < limit ? date : limit;
}
