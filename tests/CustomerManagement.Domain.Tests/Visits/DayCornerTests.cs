using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Visits;

/// <summary>Days that are easily planned wrong: nights, half days, days on which clocks change, far zones, promises that stand in each other's way.</summary>
public sealed class DayCornerTests
{
    private static readonly LocalDate _date = new(2024, 6, 5);
    private static readonly GeoPoint _office = new(37.5, 127);
    private static readonly DayPlanner _planner = new(new RoutePlanner(effort: 10_000));

    [Fact]
    public void A_promise_that_cannot_keep_its_time_moves_another_promise_rather_than_break()
    {
        VisitCandidate[] candidates = [Promised("early", 60, "10:00-12:00"), Promised("late", 60, "11:00-16:00")];
        var day = Day("09:00-17:00");
        var plan = _planner.Plan(day, candidates);
        Assert.Equal(["10:00", "11:00"], Begins(plan));

        var replan = _planner.Replan(plan, day, candidates, new DayProgress(At(day, 11, 0), _office)).Plan;
        Assert.Empty(replan.BrokenPromises);
        Assert.Equal(["11:00", "12:00"], Begins(replan));
    }

    [Fact]
    public void A_visit_promised_while_the_day_is_under_way_moves_other_promises_inside_their_hours()
    {
        var known = Promised("known", 60, "09:00-17:00");
        var day = Day("09:00-17:00");
        var plan = _planner.Plan(day, [known]);
        Assert.Equal(["09:00"], Begins(plan));

        var replan = _planner.Replan(plan, day, [known, Promised("new", 60, "09:00-10:00")], new DayProgress(At(day, 9, 0), _office)).Plan;
        Assert.Empty(replan.BrokenPromises);
        Assert.Equal(["09:00", "10:00"], Begins(replan));
    }

    [Theory]
    [InlineData("13:00-18:00", null)]
    [InlineData("12:30-18:00", "12:30")]
    [InlineData("08:00-11:29", null)]
    [InlineData("08:00-11:30", null)]
    [InlineData("08:00-12:00 13:00-18:00", "11:30")]
    [InlineData("13:00-14:00 22:00-06:00", null)]
    public void A_break_begins_inside_its_hours_or_there_is_none(string hours, string? begins)
    {
        var plan = _planner.Plan(Day(hours, new LunchBreak(new LocalTime(11, 30), new LocalTime(12, 30), 45)), [Candidate("a", 60)]);
        Assert.Equal(begins, plan.LunchBegins is { } lunch ? Text(lunch) : null);
    }

    [Fact]
    public void A_break_that_may_begin_only_when_the_hours_end_begins_there()
    {
        var plan = _planner.Plan(Day("08:00-12:00 13:00-18:00", new LunchBreak(new LocalTime(12, 0), new LocalTime(12, 0), 45)), []);
        Assert.Equal("12:00", Text(plan.LunchBegins!.Value));
    }

    [Fact]
    public void A_break_of_a_night_may_lie_after_midnight()
    {
        var plan = _planner.Plan(Day("22:00-06:00", new LunchBreak(new LocalTime(1, 0), new LocalTime(3, 0), 30)), [Candidate("a", 60), Candidate("b", 60)]);
        Assert.Equal(_date.PlusDays(1), plan.LunchBegins!.Value.Date);
        Assert.InRange(plan.LunchBegins.Value.TimeOfDay, new LocalTime(1, 0), new LocalTime(3, 0));
    }

    [Fact]
    public void A_break_that_was_not_taken_yet_and_has_no_room_any_more_is_not_in_the_new_plan()
    {
        var lunch = new LunchBreak(new LocalTime(12, 0), new LocalTime(13, 0), 60);
        var plan = _planner.Plan(Day("09:00-17:00", lunch), []);
        Assert.NotNull(plan.LunchBegins);
        var shorter = new RepDay(_date, Day("09:00-17:00").Calendar, _office, budget: Duration.FromHours(3), lunch: lunch);
        Assert.Null(_planner.Replan(plan, shorter, [Candidate("a", 60)], new DayProgress(At(shorter, 9, 30), _office)).Plan.LunchBegins);
    }

    [Fact]
    public void A_promise_for_the_whole_day_holds_after_midnight_of_a_night()
    {
        var plan = _planner.Plan(Day("22:00-02:00"), [Promised("a", 90), Promised("b", 90)]);
        Assert.Empty(plan.BrokenPromises);
        Assert.Equal(2, plan.Visits.Count);
    }

    [Theory]
    [InlineData("02:30-03:10", 10, "03:00")]
    [InlineData("02:10-02:40", 10, null)]
    [InlineData("01:00-02:30", 60, "01:00")]
    [InlineData("01:00-02:30", 75, null)]
    public void Promised_hours_that_a_clock_skips_are_not_made_up_for(string window, int minutes, string? begins)
    {
        var date = new LocalDate(2024, 3, 31);
        var day = Day("00:30-06:00", zone: "Europe/Berlin").On(date);
        var plan = _planner.Plan(day, [new VisitCandidate(new CustomerId("a"), _office, minutes, 1, promises: [new VisitPromise(date, TimeWindow.Parse(window))])]);
        Assert.Equal(begins, plan.Visits.Select(visit => Text(visit.Begins)).SingleOrDefault());
        Assert.Equal(begins is null ? 1 : 0, plan.BrokenPromises.Count);
    }

    [Theory]
    [InlineData("America/Los_Angeles", "22:00-06:00", "Pacific/Auckland", "00:00-01:00")]
    [InlineData("Pacific/Auckland", "00:00-08:00", "America/Los_Angeles", "22:00-06:00")]
    public void Hours_of_a_customer_at_the_other_end_of_the_calendar_are_found(string zone, string hours, string customers, string open)
    {
        var candidate = new VisitCandidate(new CustomerId("a"), _office, 60, 1, hours: Day(open, zone: customers).Calendar);
        Assert.Single(_planner.Plan(Day(hours, zone: zone), [candidate]).Visits);
    }

    [Fact]
    public void Where_few_visits_are_allowed_one_of_great_worth_goes_before_many_small_ones()
    {
        var day = new RepDay(_date, Day("09:00-14:00").Calendar, _office, mostVisits: 1);
        var plan = _planner.Plan(day, [Candidate("great", 300, 100), .. Enumerable.Range(0, 10).Select(i => Candidate($"small{i}", 30, 15))]);
        Assert.Equal("great", Assert.Single(plan.Visits).Customer.Value);
        Assert.All(plan.LeftOut, left => Assert.Equal(LeftOutReason.EnoughVisits, left.Reason));
    }

    [Fact]
    public void Levelling_a_week_makes_no_visit_late()
    {
        var due = new VisitTiming(null, _date.PlusDays(-5), _date);
        var late = new VisitCandidate(new CustomerId("due"), _office, 60, 1, timing: due);
        var plan = new WeekPlanner(_planner).Plan(Day("09:00-17:00"), [late, Candidate("a", 60, 100), Candidate("b", 60, 100), Candidate("c", 60, 100)], days: 2);
        Assert.Equal(4, plan.Days.Sum(day => day.Visits.Count));
        Assert.DoesNotContain(plan.Days.SelectMany(day => day.Visits), visit => visit.Because == PlannedBecause.Overdue);
    }

    [Fact]
    public void A_customer_twice_is_refused_in_a_week_as_in_a_day()
    {
        var early = Candidate("a", 60);
        var late = new VisitCandidate(early.Customer, _office, 60, 1, timing: new VisitTiming(null, _date.PlusDays(1), null));
        Assert.Throws<ArgumentException>("candidates", () => new WeekPlanner(_planner).Plan(Day("09:00-17:00"), [early, early]));
        Assert.Throws<ArgumentException>("candidates", () => new WeekPlanner(_planner).Plan(Day("09:00-17:00"), [early, late]));
    }

    [Theory]
    [InlineData(8, "09:00")]
    [InlineData(10, "10:00")]
    [InlineData(12, "13:00")]
    [InlineData(17, null)]
    public void Who_may_be_visited_from_a_moment_on_is_not_visited_earlier(int hour, string? begins)
    {
        var day = Day("09:00-12:00 13:00-18:00");
        Assert.Equal(begins, Begins(_planner.Plan(day, [Candidate("a", 90) with { From = At(day, hour, 0) }])).SingleOrDefault());
    }

    [Fact]
    public void A_date_of_another_calendar_is_the_same_date()
    {
        var other = _date.WithCalendar(CalendarSystem.Julian);
        var candidate = new VisitCandidate(
            new CustomerId("a"), _office, 60, 1, timing: new VisitTiming(other.PlusDays(-1), other, _date.PlusDays(1)), promises: [new VisitPromise(other), new VisitPromise(_date.PlusDays(1))]);
        var plan = _planner.Plan(Day("09:00-17:00").On(other), [candidate]);
        Assert.Equal(PlannedBecause.Promised, Assert.Single(plan.Visits).Because);
        Assert.Equal(_date, plan.Date);
    }

    private static RepDay Day(string hours, LunchBreak? lunch = null, string zone = "Asia/Seoul")
    {
        var day = DayHours.Of(hours.Split(' '));
        var calendar = new WorkingCalendar("rep", 1, DateTimeZoneProviders.Tzdb[zone], new WorkingWeek(day, day, day, day, day, day, day));
        return new RepDay(_date, calendar, _office, lunch: lunch);
    }

    private static VisitCandidate Candidate(string id, int minutes, decimal value = 10) => new(new CustomerId(id), _office, minutes, value);

    private static VisitCandidate Promised(string id, int minutes, string window = "00:00-24:00") =>
        new(new CustomerId(id), _office, minutes, 1, promises: [new VisitPromise(_date, TimeWindow.Parse(window))]);

    private static Instant At(RepDay day, int hour, int minute) => day.Calendar.Zone.AtStrictly(_date + new LocalTime(hour, minute)).ToInstant();

    private static IEnumerable<string> Begins(DayPlan plan) => plan.Visits.Select(visit => Text(visit.Begins));

    private static string Text(OffsetDateTime moment) => NodaTime.Text.OffsetDateTimePattern.CreateWithInvariantCulture("HH':'mm").Format(moment);
}
