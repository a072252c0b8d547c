using System.Text.Json;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Calendars;

/// <summary>What holds of working time in every calendar, held against a model that looks at the clock on the wall every minute.</summary>
[Properties(Arbitrary = [typeof(CalendarCases)], MaxTest = Laws.Cases)]
public sealed class WorkingTimeLaws
{
    [Property]
    public void Between_counts_the_minutes_at_which_the_clock_shows_open_hours(CalendarCase given)
    {
        var open = Model(given);
        var (start, end) = (given.Minutes[0], given.Minutes[2]);
        Assert.Equal(Duration.FromMinutes(open[start..end].Count(isOpen => isOpen)), given.Calendar.Between(given.At(start), given.At(end)));
        Assert.Equal(open[start], given.Calendar.IsOpen(given.At(start)));
        var next = Array.IndexOf(open, true, start);
        if (next >= 0)
        {
            Assert.Equal(given.At(next), given.Calendar.NextOpen(given.At(start)));
        }
    }

    [Property]
    public void Add_is_the_earliest_moment_by_which_the_time_has_passed_and_subtract_the_latest(CalendarCase given)
    {
        var (start, end) = (given.At(given.Minutes[0]), given.At(given.Minutes[1]));
        var working = given.Calendar.Between(start, end);
        var added = given.Calendar.Add(start, working)!.Value;
        Assert.Equal(working, given.Calendar.Between(start, added));
        Assert.InRange(added, start, end);
        Assert.True(working == Duration.Zero || given.Calendar.Between(start, added - Duration.Epsilon) < working);

        var subtracted = given.Calendar.Subtract(end, working)!.Value;
        Assert.Equal(working, given.Calendar.Between(subtracted, end));
        Assert.InRange(subtracted, start, end);
        Assert.True(working == Duration.Zero || given.Calendar.Between(subtracted + Duration.Epsilon, end) < working);
    }

    [Property]
    public void Adding_then_measuring_gives_the_time_back(CalendarCase given)
    {
        var start = given.At(given.Minutes[0]);
        var (less, more) = (Duration.FromMinutes(given.Minutes[1]), Duration.FromMinutes(given.Minutes[2]));
        var (first, second) = (given.Calendar.Add(start, less)!.Value, given.Calendar.Add(start, more)!.Value);
        Assert.Equal(less, given.Calendar.Between(start, first));
        Assert.True(first <= second, "monotone in the time");
        Assert.True(first <= given.Calendar.Add(start + Duration.FromMinutes(7), less), "monotone in the start");
        Assert.Equal(given.Calendar.Add(start, less + more), given.Calendar.Add(first, more));

        var before = given.Calendar.Subtract(start, less)!.Value;
        Assert.Equal(less, given.Calendar.Between(before, start));
        Assert.Equal(given.Calendar.Subtract(start, less + more), given.Calendar.Subtract(before, more));
    }

    [Property]
    public void Parts_add_up_and_closed_time_adds_nothing(CalendarCase given)
    {
        var (a, b, c) = (given.At(given.Minutes[0]), given.At(given.Minutes[1]), given.At(given.Minutes[2]));
        Assert.Equal(given.Calendar.Between(a, c), given.Calendar.Between(a, b) + given.Calendar.Between(b, c));
        var open = given.Calendar.NextOpen(a)!.Value;
        Assert.Equal(Duration.Zero, given.Calendar.Between(a, open));
        Assert.Equal(given.Calendar.Add(a, Duration.FromMinutes(30)), given.Calendar.Add(open, Duration.FromMinutes(30)));
    }

    [Property(MaxTest = Laws.SlowCases)]
    public void A_trace_adds_up_exactly_and_can_be_stored(CalendarCase given)
    {
        var (start, end) = (given.At(given.Minutes[0]), given.At(given.Minutes[2]));
        var working = given.Calendar.Between(start, end);
        var trace = given.Calendar.TraceBetween(start, end);
        Assert.Equal(working, trace.Working);
        Assert.Equal(trace, JsonSerializer.Deserialize<WorkingTimeTrace>(JsonSerializer.Serialize(trace)));
        Assert.Equal(trace.Days.Select(day => day.Day.Date).Distinct().Order(), trace.Days.Select(day => day.Day.Date));
        Assert.All(trace.Days, day => Assert.Equal(given.Calendar.DayOf(day.Day.Date), day.Day));
        Assert.Equal(trace.Days.Count + 1, trace.ToString().Split('\n').Length);

        var added = given.Calendar.TraceAdd(start, working)!;
        Assert.Equal((working, given.Calendar.Add(start, working)), (added.Working, added.End.ToInstant()));
        var subtracted = given.Calendar.TraceSubtract(end, working)!;
        Assert.Equal((working, given.Calendar.Subtract(end, working)), (subtracted.Working, subtracted.Start.ToInstant()));
    }

    [Property(MaxTest = Laws.SlowCases)]
    public void The_open_intervals_of_the_dates_are_the_open_time_and_touch_no_other(CalendarCase given)
    {
        var first = given.From.InZone(given.Calendar.Zone).Date.PlusDays(-2);
        var intervals = Enumerable.Range(0, 12).SelectMany(day => given.Calendar.OpenOn(first.PlusDays(day))).ToList();
        var (start, end) = (given.At(given.Minutes[0]), given.At(given.Minutes[2]));
        var overlap = intervals.Aggregate(Duration.Zero, (sum, open) => sum + Duration.Max(Duration.Zero, Instant.Min(open.End, end) - Instant.Max(open.Start, start)));
        Assert.Equal(given.Calendar.Between(start, end), overlap);
    }

    private static bool[] Model(CalendarCase given) => [.. Enumerable.Range(0, CalendarCase.Span + 1).Select(minute => Shows(given.Calendar, given.At(minute)))];

    private static bool Shows(WorkingCalendar calendar, Instant at)
    {
        var clock = at.InZone(calendar.Zone).LocalDateTime;
        return Windows(calendar, clock.Date).Any(window => clock.TimeOfDay >= window.Opens && (window.Closes <= window.Opens || clock.TimeOfDay < window.Closes))
            || Windows(calendar, clock.Date.PlusDays(-1)).Any(window => window.Closes <= window.Opens && clock.TimeOfDay < window.Closes);
    }

    private static IReadOnlyList<TimeWindow> Windows(WorkingCalendar calendar, LocalDate date)
    {
        var isLeftOut = calendar.Zone.Id == "Pacific/Apia" && date == new LocalDate(2011, 12, 30);
        var exception = calendar.Exceptions.FirstOrDefault(day => day.Date == date);
        return isLeftOut ? [] : exception is not null ? exception.Hours.Windows : calendar.Holidays.On(date).Count > 0 ? [] : calendar.Week[date.DayOfWeek].Windows;
    }
}
