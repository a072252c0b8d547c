using System.Globalization;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Tests.FollowUps;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Calendars;

/// <summary>Every row of docs/time.md.</summary>
public sealed class TimeTablesTests
{
    public static TheoryData<string, string, string, string, string> DaylightSaving => Five("Daylight saving");

    public static TheoryData<string, string, string, string, string> Adding => Five("Adding working time");

    public static TheoryData<string, string, string, string, string> Back => Five("Counting back");

    public static TheoryData<string, string, string, string, string, string, string> Shifts
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string, string, string>();
            foreach (var row in TimeTable.Rows("Shifts"))
            {
                data.Add(row[0], row[1], row[2], row[3], row[4], row[5], row[6]);
            }

            return data;
        }
    }

    public static TheoryData<string, string, string> Series => Three("Series");

    public static TheoryData<string, string, string, string> Lunar => Four("Lunar days");

    public static TheoryData<string, string, string> Holidays => Three("Holidays");

    public static TheoryData<string, string, string, string, string, string> FollowUpDays
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string, string>();
            foreach (var row in TimeTable.Rows("Days of follow-ups"))
            {
                data.Add(row[0], row[1], row[2], row[3], row[4], row[5]);
            }

            return data;
        }
    }

    public static TheoryData<string, string, string, string> Birthdays => Four("Birthdays");

    [Theory]
    [MemberData(nameof(DaylightSaving))]
    public void Windows_on_the_time_line(string zone, string date, string hours, string open, string working)
    {
        var calendar = TimeTable.Calendar(zone, $"daily {hours}");
        var intervals = calendar.OpenOn(TimeTable.Date(date));
        string Text(Instant at) => TimeTable.Clock.Format(at.InZone(calendar.Zone).ToOffsetDateTime());
        Assert.Equal(open, string.Join(", ", intervals.Select(interval => $"{Text(interval.Start)} to {Text(interval.End)}")));
        Assert.Equal(working, TimeTable.Hours.Format(intervals.Aggregate(Duration.Zero, (sum, interval) => sum + interval.Duration)));
    }

    [Theory]
    [MemberData(nameof(Adding))]
    public void Adding_working_time(string zone, string hours, string from, string plus, string gives)
    {
        var calendar = TimeTable.Calendar(zone, hours);
        var (start, working) = (TimeTable.Moment.Parse(from).Value.ToInstant(), TimeTable.Hours.Parse(plus).Value);
        var end = calendar.Add(start, working)!.Value;
        Assert.Equal(gives, TimeTable.Moment.Format(end.InZone(calendar.Zone).ToOffsetDateTime()));
        Assert.Equal(working, calendar.Between(start, end));
    }

    [Theory]
    [MemberData(nameof(Back))]
    public void Counting_back(string zone, string hours, string to, string less, string gives)
    {
        var calendar = TimeTable.Calendar(zone, hours);
        var (end, working) = (TimeTable.Moment.Parse(to).Value.ToInstant(), TimeTable.Hours.Parse(less).Value);
        var start = calendar.Subtract(end, working)!.Value;
        Assert.Equal(gives, TimeTable.Moment.Format(start.InZone(calendar.Zone).ToOffsetDateTime()));
        Assert.Equal(working, calendar.Between(start, end));
    }

    [Theory]
    [MemberData(nameof(Shifts))]
    public void Shifting_to_a_working_day(string hours, string date, string next, string previous, string nearest, string nextInMonth, string previousInMonth)
    {
        var calendar = TimeTable.Calendar("Europe/Berlin", hours);
        var day = TimeTable.Date(date[4..]);
        Assert.Equal(date[..3], day.ToString("ddd", CultureInfo.InvariantCulture));
        Assert.Equal(
            [next, previous, nearest, nextInMonth, previousInMonth],
            new[] { DayShift.Next, DayShift.Previous, DayShift.Nearest, DayShift.NextInMonth, DayShift.PreviousInMonth }
                .Select(shift => calendar.Shift(day, shift)!.Value.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)));
        Assert.Equal(day, calendar.Shift(day, DayShift.None));
    }

    [Theory]
    [MemberData(nameof(Series))]
    public void Dates_of_a_series(string series, string between, string dates)
    {
        var span = TimeTable.Dates(between);
        Assert.Equal(TimeTable.Dates(dates), TimeTable.Series(series).Between(span[0], span[1]).Select(occurrence => occurrence.Date));
    }

    [Theory]
    [MemberData(nameof(Lunar))]
    public void Days_of_a_lunar_calendar(string calendar, string lunarDate, string exactly, string kept)
    {
        var tables = LunarCalendar.Of(Enum.Parse<LunarCalendarKind>(calendar));
        var numbers = lunarDate.Split(' ')[0].Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var lunar = new LunarDate(numbers[0], numbers[1], numbers[2], lunarDate.EndsWith("leap", StringComparison.Ordinal));
        if (exactly == "refused")
        {
            Assert.Equal(CalendarRules.YearBeyondRange, Assert.Throws<BusinessRuleException>(() => tables.Find(lunar)).Code);
            Assert.Equal(CalendarRules.YearBeyondRange, Assert.Throws<BusinessRuleException>(() => tables.Keep(lunar)).Code);
            return;
        }

        Assert.Equal(exactly == "none" ? null : TimeTable.Date(exactly), tables.Find(lunar));
        Assert.Equal(TimeTable.Date(kept), tables.Keep(lunar));
    }

    [Theory]
    [MemberData(nameof(Holidays))]
    public void Holidays_of_the_ready_sets(string set, string holiday, string date)
    {
        var holidays = set switch
        {
            "United States" => UnitedStatesHolidays.Federal,
            "mainland China" => MainlandChinaHolidays.Statutory,
            "Taiwan" => TaiwanHolidays.Public,
            "Korea" => KoreaHolidays.Public,
            _ => throw new FormatException(set),
        };
        Assert.Contains(holiday, holidays.On(TimeTable.Date(date)).Select(day => day.IsObserved ? $"{day.Key} observed" : day.Key));
    }

    [Theory]
    [MemberData(nameof(FollowUpDays))]
    public void Days_of_a_follow_up(string hours, string occasion, string due, string shift, string first, string last)
    {
        var day = TimeTable.Date(occasion[4..]);
        Assert.Equal(occasion[..3], day.ToString("ddd", CultureInfo.InvariantCulture));
        var parts = due.Split(' ');
        var timing = new FollowUpTiming(
            int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture), Enum.Parse<OffsetUnit>(parts[3]), Enum.Parse<DayShift>(shift));
        Assert.Equal((TimeTable.Date(first), TimeTable.Date(last)), timing.For(day, TimeTable.Calendar("Asia/Seoul", hours)));
    }

    [Theory]
    [MemberData(nameof(Birthdays))]
    public void Birthdays_of_years(string birthday, string kept, string years, string dates)
    {
        var subject = FollowUpCases.Subject(file: FollowUpCases.File([FollowUpCases.Contact("7", birthday)]));
        var trigger = new BirthdayTrigger(kept switch
        {
            "28 February" => LeapDay.TwentyEighthOfFebruary,
            "1 March" => LeapDay.FirstOfMarch,
            _ => throw new FormatException(kept),
        });
        var (start, end) = (TimeTable.Date($"{years[..4]}-01-01"), TimeTable.Date($"{years[^4..]}-12-31"));
        if (dates == "refused")
        {
            Assert.Equal(CalendarRules.YearBeyondRange, Assert.Throws<BusinessRuleException>(() => trigger.Between(subject, start, end).Count()).Code);
            return;
        }

        Assert.Equal(dates, string.Join(", ", trigger.Between(subject, start, end).Select(occasion => occasion.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal)));
    }

    private static TheoryData<string, string, string> Three(string heading)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in TimeTable.Rows(heading))
        {
            data.Add(row[0], row[1], row[2]);
        }

        return data;
    }

    private static TheoryData<string, string, string, string> Four(string heading)
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in TimeTable.Rows(heading))
        {
            data.Add(row[0], row[1], row[2], row[3]);
        }

        return data;
    }

    private static TheoryData<string, string, string, string, string> Five(string heading)
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var row in TimeTable.Rows(heading))
        {
            data.Add(row[0], row[1], row[2], row[3], row[4]);
        }

        return data;
    }
}
