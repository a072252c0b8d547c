using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Tests.Calendars;
using CustomerManagement.Domain.Tests.Support;
using CustomerManagement.Domain.Visits;
using FsCheck;
using NodaTime;
using NodaTime.TimeZones;

namespace CustomerManagement.Domain.Tests.Visits;

public sealed class MeetingSeriesTests
{
    private static readonly WorkingCalendar _calendar = TimeTable.Calendar("Asia/Seoul", "Mon-Fri 09:00-18:00; 2024-06-06 closed; 2024-06-17 closed");
    private static readonly HashSet<SalesMeetingId> _none = [];

    [Fact]
    public void A_daily_meeting_is_held_once_each_working_day()
    {
        foreach (var shift in Enum.GetValues<DayShift>().Where(shift => shift != DayShift.None))
        {
            var days = Planned(Daily(shift), "2024-06-01", "2024-06-12").Select(meeting => meeting.Start.Local.Date.Day);
            Assert.Equal([3, 4, 5, 7, 10, 11, 12], days);
        }
    }

    [Fact]
    public void The_day_of_a_meeting_has_its_own_id_and_a_shifted_one_that_of_its_series()
    {
        Assert.Equal(["morning/2024-06-07", "morning/2024-06-10"], Daily(DayShift.Next).IdsBetween(Fixtures.Date("2024-06-07"), Fixtures.Date("2024-06-10")).Select(id => id.Value));
        var meeting = Assert.Single(Planned(Weekly(DayShift.Next), "2024-06-16", "2024-06-22"));
        Assert.Equal(("weekly/2024-06-17", new LocalDate(2024, 6, 18).At(new LocalTime(8, 30)), "Asia/Seoul"), (meeting.Id.Value, meeting.Start.Local, meeting.Start.Zone));
        Assert.Equal(new MeetingScheduled(meeting.Id, MeetingKind.Weekly, Instant.FromUtc(2024, 6, 17, 23, 30), Fixtures.Noon), Assert.Single(meeting.PendingEvents));
        Assert.Equal("weekly/2024-06-17", Assert.Single(Planned(Weekly(DayShift.None), "2024-06-17", "2024-06-17")).Id.Value);
    }

    [Fact]
    public void A_meeting_that_was_moved_or_called_off_is_not_scheduled_again()
    {
        var series = Weekly(DayShift.Next);
        var meetings = Planned(series, "2024-06-01", "2024-06-30");
        meetings[0].Reschedule(new MeetingTime(new LocalDateTime(2024, 6, 28, 10, 0), "Asia/Seoul"), Fixtures.Noon);
        meetings[1].Cancel(MeetingCancelReason.NotNeeded, comment: null, Fixtures.Noon);
        Assert.Empty(series.ScheduleBetween(Fixtures.Date("2024-06-01"), Fixtures.Date("2024-06-30"), meetings.Select(meeting => meeting.Id).ToHashSet(), Fixtures.Noon));
    }

    [Fact]
    public void A_holiday_that_is_declared_later_makes_no_second_meeting()
    {
        var before = Planned(Weekly(DayShift.Next), "2024-06-20", "2024-06-26");
        var later = TimeTable.Calendar("Asia/Seoul", "Mon-Fri 09:00-18:00; 2024-06-24 closed");
        var changed = new MeetingSeries("weekly", MeetingKind.Weekly, new Schedule(Mondays(), later, DayShift.Next), new LocalTime(8, 30));
        Assert.Single(before);
        Assert.Equal(25, Assert.Single(Planned(changed, "2024-06-20", "2024-06-26")).Start.Local.Day);
        Assert.Empty(changed.ScheduleBetween(Fixtures.Date("2024-06-20"), Fixtures.Date("2024-06-26"), before.Select(meeting => meeting.Id).ToHashSet(), Fixtures.Noon));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        var schedule = Daily(DayShift.Next).Schedule;
        Assert.Throws<ArgumentException>("code", () => new MeetingSeries("a/b", MeetingKind.Morning, schedule, LocalTime.Noon));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => new MeetingSeries("a", (MeetingKind)9, schedule, LocalTime.Noon));
        var zone = BclDateTimeZone.FromTimeZoneInfo(TimeZoneInfo.CreateCustomTimeZone("Here", TimeSpan.FromHours(9), displayName: null, standardDisplayName: null));
        var elsewhere = new Schedule(Mondays(), new WorkingCalendar("here", 1, zone, _calendar.Week, []), DayShift.None);
        Assert.Throws<ArgumentException>("schedule", () => new MeetingSeries("a", MeetingKind.Morning, elsewhere, LocalTime.Noon));
    }

    /// <summary>Runs over any spans, in any order, overlapping or not, schedule each meeting of all the days together once, where one run would.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void Running_again_schedules_none_twice_and_loses_none(byte kind, byte shift, byte interval, DoNotSize<uint>[] runs)
    {
        var series = Series(kind, shift, interval);
        var (known, all, first) = (new HashSet<SalesMeetingId>(), new List<SalesMeeting>(), new LocalDate(2024, 1, 1));
        var days = new HashSet<LocalDate>();
        foreach (var run in runs.Take(6))
        {
            var start = first.PlusDays((int)(run.Item % 100));
            var end = start.PlusDays((int)(run.Item / 100 % 40) - 3);
            var ids = series.IdsBetween(start, end);
            var meetings = series.ScheduleBetween(start, end, known, Fixtures.Noon);
            Assert.Equal(ids.Except(known), meetings.Select(meeting => meeting.Id));
            Assert.Empty(series.ScheduleBetween(start, end, ids.ToHashSet(), Fixtures.Noon));
            known.UnionWith(ids);
            all.AddRange(meetings);
            for (var day = start; day <= end; day = day.PlusDays(1))
            {
                days.Add(day);
            }
        }

        Assert.Equal(all.Count, all.Select(meeting => meeting.Id).Distinct().Count());
        Assert.Equal(all.Count, all.Select(meeting => meeting.Start.Local.Date).Distinct().Count());
        var whole = series.ScheduleBetween(first, first.PlusDays(150), _none, Fixtures.Noon).Where(meeting => days.Contains(meeting.Start.Local.Date));
        Assert.Equal(whole.Select(meeting => (meeting.Id, meeting.Start)), all.Select(meeting => (meeting.Id, meeting.Start)).OrderBy(meeting => meeting.Start.Instant));

        // Each day on which something of the series takes place has its meeting.
        var taking = series.Schedule.TakingPlace(first, first.PlusDays(150)).Select(occurrence => occurrence.On!.Value).Where(days.Contains).Distinct().Order();
        Assert.Equal(taking, all.Select(meeting => meeting.Start.Local.Date).Order());
    }

    private static MeetingSeries Series(byte kind, byte shift, byte interval)
    {
        var every = 1 + (interval % 5);
        var anchor = new LocalDate(2023, 12, 1).PlusDays(interval);
        Recurrence recurrence = (kind % 4) switch
        {
            0 => new DailyRecurrence(anchor, every),
            1 => DailyRecurrence.Weekly(anchor, every),
            2 => new MonthlyRecurrence(anchor, every),
            _ => new WeekdayRecurrence(anchor, 1, (MonthWeek)every, (IsoDayOfWeek)(1 + (interval % 7))),
        };
        return new MeetingSeries("any", MeetingKind.Evening, new Schedule(recurrence, _calendar, (DayShift)(shift % 6)), new LocalTime(17, 0));
    }

    private static DailyRecurrence Mondays() => DailyRecurrence.Weekly(Fixtures.Date("2024-01-01"));

    private static MeetingSeries Daily(DayShift shift) =>
        new("morning", MeetingKind.Morning, new Schedule(new DailyRecurrence(Fixtures.Date("2024-01-01"), 1), _calendar, shift), new LocalTime(8, 30));

    private static MeetingSeries Weekly(DayShift shift) => new("weekly", MeetingKind.Weekly, new Schedule(Mondays(), _calendar, shift), new LocalTime(8, 30));

    private static IReadOnlyList<SalesMeeting> Planned(MeetingSeries series, string start, string end) =>
        series.ScheduleBetween(Fixtures.Date(start), Fixtures.Date(end), _none, Fixtures.Noon);
}
