using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Tests.Calendars;
using CustomerManagement.Domain.Tests.FollowUps;
using CustomerManagement.Domain.Tests.Support;
using CustomerManagement.Domain.Tests.Visits;
using CustomerManagement.Domain.Visits;
using FsCheck;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Reviews;

/// <summary>Days in which more is asked for than there is time, consent or daylight for. One customer is due a visit, two are due a call.</summary>
public sealed class DayBriefingTests
{
    private static readonly LocalDate _date = Fixtures.Date("2024-03-05");
    private static readonly GeoPoint _office = new(52.52, 13.40);
    private static readonly Dictionary<CustomerId, GeoPoint> _places = new() { [new("visit")] = _office, [new("lapsed")] = _office };
    private static readonly Lazy<List<CustomerAgenda>> _agendas = new(() => AgendasAsync().GetAwaiter().GetResult());
    private static readonly WorkingCalendar _newYork = TimeTable.Calendar("America/New_York", "Mon-Fri 09:00-17:00");

    [Fact]
    public async Task A_promise_to_who_wants_no_visits_any_more_or_has_died_is_broken_and_named()
    {
        var promises = Promises("lapsed", _date);
        var file = FollowUpCases.File() with { Id = new("lapsed") };
        var withdrawn = FollowUpCases.File(consents: new Consent(null, ContactChannel.Visit, ConsentState.Withdrawn, Fixtures.Noon)) with { Id = new("lapsed") };
        var deceased = FollowUpCases.File(isDeceased: true) with { Id = new("lapsed") };
        var agenda = (await AgendasAsync()).Single(agenda => agenda.Customer.Value == "lapsed");
        Assert.Single(Brief(file).Visits);
        foreach (var day in new[] { Brief(withdrawn), Brief(deceased) })
        {
            Assert.Empty(day.Visits);
            Assert.Equal(LeftOutReason.NoConsent, Assert.Single(day.BrokenPromises).Reason);
        }

        DayPlan Brief(CustomerSnapshot known) => new NextBestActions().Brief(Day(), FollowUpDesk.Rep, [With(agenda, file: known)], _places, promises).Visits;
    }

    [Fact]
    public async Task Who_was_promised_a_visit_tomorrow_is_not_visited_today()
    {
        var day = new NextBestActions().Brief(Day(), FollowUpDesk.Rep, await AgendasAsync(), _places, Promises("visit", _date.PlusDays(1)));
        Assert.Empty(day.Visits.Visits);
        var left = Assert.Single(day.Visits.LeftOut);
        Assert.Equal((LeftOutReason.PromisedLater, _date.PlusDays(1)), (left.Reason, left.Until!.Value));
    }

    [Fact]
    public async Task Working_time_holds_ways_break_visits_and_desk_together()
    {
        var far = new GeoPoint(52.7, 13.4);
        var agendas = await AgendasAsync();
        var travel = new GreatCircleTravel();
        foreach (var (end, lunch) in from place in new[] { _office, far } from rest in new[] { 0, 30, 60 } select (place, rest))
        {
            var rest = lunch == 0 ? null : new LunchBreak(new LocalTime(11, 0), new LocalTime(13, 0), lunch);
            for (var minutes = 5; minutes <= 480; minutes += 5)
            {
                var rep = new RepDay(_date, FollowUpCases.Weekdays, _office, end, Duration.FromMinutes(minutes), lunch: rest);
                var whole = new DayPlanner().Plan(rep, []);
                var day = Next(visit: (60, 1), call: (50, 1_000)).Brief(rep, FollowUpDesk.Rep, agendas, _places);
                var ways = day.Visits.Visits.Sum(visit => visit.Travel.TotalMinutes) + (day.Visits.WayBack ?? Duration.Zero).TotalMinutes;
                var work = day.Visits.Visits.Sum(visit => (visit.Ends - visit.Begins).TotalMinutes) + day.FromDesk.Sum(action => action.Way.Worth.Minutes);
                Assert.Equal(day.Visits.Outcome == DayOutcome.Planned ? travel.Seconds(_office, end) / 60.0 : 0, ways, 9);
                Assert.True(ways + work + (whole.LunchBegins is null ? 0 : lunch) <= minutes, $"{ways} + {work} in {minutes} to {end} with {lunch}");
                Assert.True(day.Visits.Outcome == DayOutcome.Planned || work == 0);
            }
        }
    }

    [Fact]
    public async Task Waiting_for_the_break_after_the_last_visit_is_time_for_the_desk()
    {
        var hours = TimeTable.Calendar("Europe/Berlin", "Mon-Fri 09:00-13:00");
        var rep = new RepDay(_date, hours, _office, lunch: new LunchBreak(new LocalTime(12, 0), new LocalTime(12, 30), 30));
        var day = Next(visit: (60, 1_000), call: (75, 1)).Brief(rep, FollowUpDesk.Rep, await AgendasAsync(), _places);
        Assert.Single(day.Visits.Visits);
        Assert.Equal(2, day.FromDesk.Count);
    }

    [Fact]
    public async Task What_can_begin_late_only_has_to_fit_into_the_end_of_the_day()
    {
        // In New York it is nine when it is three in Berlin, and two hours are left.
        var agendas = (await AgendasAsync()).Where(agenda => agenda.Customer.Value != "visit").Select(agenda => With(agenda, _newYork)).ToList();
        var day = Next(visit: (60, 1), call: (70, 1_000)).Brief(Day(), FollowUpDesk.Rep, agendas, _places);
        Assert.All(day.Ranking.Ranked, action => Assert.Equal(FollowUpCases.At("2024-03-05 15:00"), action.From));
        Assert.Single(day.FromDesk);
        Assert.Single(day.NoTime);

        var early = Next(visit: (60, 1), call: (15, 1_000)).Brief(Day(Duration.FromHours(5)), FollowUpDesk.Rep, agendas, _places);
        Assert.Empty(early.Ranking.Ranked);
        Assert.All(early.Ranking.Held, held => Assert.Equal((ContactObstacle.Hours, FollowUpCases.At("2024-03-05 15:00")), (held.Obstacle, held.From!.Value)));
    }

    [Fact]
    public async Task A_follow_up_whose_day_begins_later_where_the_customer_is_is_not_forgotten()
    {
        // Five past midnight in Berlin, six in the evening of the day before in New York.
        var agenda = (await AgendasAsync()).Single(agenda => agenda.Customer.Value == "call");
        var due = Due(agenda, FollowUpCases.Terms());
        var night = With(agenda, _newYork, at: FollowUpCases.At("2024-03-05 00:05"), open: [due]);
        Assert.Equal(HoldReason.NotYetDue, Assert.Single(night.FollowUps.Held).Reason);
        var action = Assert.Single(new NextBestActions().Brief(Day(), FollowUpDesk.Rep, [night], _places).Ranking.Ranked);
        Assert.Equal((due.Id.Value, FollowUpCases.At("2024-03-05 15:00")), (action.Proposal.Reference, action.From));
        Assert.Empty(new NextBestActions().Rank([night], FollowUpCases.At("2024-03-05 00:05"), FollowUpCases.At("2024-03-05 05:59")).Ranked);
    }

    [Fact]
    public async Task What_a_complaint_holds_back_does_not_hide_what_may_go_today()
    {
        var agenda = (await AgendasAsync()).Single(agenda => agenda.Customer.Value == "call");
        var (sell, serve) = (Due(agenda, FollowUpCases.Terms(ContactAim.Sales, priority: 900)), Due(agenda, FollowUpCases.Terms(priority: 100), "other"));
        var early = With(agenda, at: FollowUpCases.At("2024-03-05 07:00"), hasOpenComplaint: true, open: [sell, serve]);
        Assert.Null(early.FollowUps.Goes);
        Assert.Equal(serve.Id.Value, Assert.Single(new NextBestActions().Brief(Day(), FollowUpDesk.Rep, [early], _places).FromDesk).Proposal.Reference);
    }

    [Fact]
    public async Task A_visit_of_which_nobody_knows_what_it_brings_is_made_when_there_is_time()
    {
        var agendas = await AgendasAsync();
        var day = Next(visit: (60, null), call: (15, 10)).Brief(Day(), FollowUpDesk.Rep, agendas, _places);
        Assert.Equal("visit", Assert.Single(day.Visits.Visits).Customer.Value);

        var known = Next(visit: (60, 0), call: (15, 10)).Brief(Day(), FollowUpDesk.Rep, agendas, _places);
        Assert.Equal(LeftOutReason.NotWorth, Assert.Single(known.Visits.LeftOut).Reason);
    }

    [Fact]
    public async Task A_call_that_does_harm_is_not_made_and_is_not_said_to_want_time()
    {
        var agendas = await AgendasAsync();
        var harm = Next(visit: (60, -1), call: (15, -1)).Brief(Day(), FollowUpDesk.Rep, agendas, _places);
        Assert.Empty(harm.FromDesk);
        Assert.Empty(harm.NoTime);
        Assert.Equal(2, harm.NotWorth.Count);
        Assert.Equal(LeftOutReason.NotWorth, Assert.Single(harm.Visits.LeftOut).Reason);

        // What brings nothing that is counted, as a greeting, is done where there is time.
        Assert.Equal(2, Next(visit: (60, -1), call: (15, 0)).Brief(Day(), FollowUpDesk.Rep, agendas, _places).FromDesk.Count);
    }

    [Fact]
    public async Task A_visit_that_gives_way_to_the_desk_is_left_out_for_want_of_time_and_not_as_too_far()
    {
        var far = new Dictionary<CustomerId, GeoPoint> { [new("visit")] = new(52.79, 13.40) };
        var day = Next(visit: (60, 10), call: (200, 1_000)).Brief(Day(), FollowUpDesk.Rep, await AgendasAsync(), far);
        Assert.Equal(2, day.FromDesk.Count);
        var left = Assert.Single(day.Visits.LeftOut);
        Assert.Equal((LeftOutReason.NoTime, true), (left.Reason, left.IsForLackOfTime));
        Assert.True(left.ValuePerHour > 0);
    }

    [Fact]
    public async Task Nobody_is_visited_before_quiet_hours_end()
    {
        var hours = TimeTable.Calendar("Europe/Berlin", "Mon-Fri 06:00-16:00");
        var agendas = (await AgendasAsync()).Select(agenda => With(agenda, hours)).ToList();
        var visit = Assert.Single(new NextBestActions().Brief(new RepDay(_date, hours, _office), FollowUpDesk.Rep, agendas, _places).Visits.Visits);
        Assert.Equal(FollowUpCases.At("2024-03-05 08:00"), visit.Begins.ToInstant());
    }

    [Property(MaxTest = Laws.SlowCases)]
    public void Each_customer_with_something_to_do_is_named_once_and_no_day_holds_more_than_its_hours(DoNotSize<int> any)
    {
        var (made, random) = (new DayCase(any.Item), new Random(any.Item));
        var at = made.Day.Calendar.Zone.AtLeniently(made.Day.Date.AtMidnight()).ToInstant();
        var calendars = made.Candidates.Select(candidate => candidate.Hours).OfType<WorkingCalendar>().Append(made.Day.Calendar).ToList();
        var agendas = _agendas.Value.Select(agenda => With(agenda, calendars[random.Next(calendars.Count)], at: at)).ToList();
        var places = agendas.Where(_ => random.Next(5) > 0).ToDictionary(agenda => agenda.Customer, _ => made.Place());
        var promises = places.Keys.Where(_ => random.Next(4) == 0).ToLookup(customer => customer, _ => new VisitPromise(made.Day.Date.PlusDays(random.Next(5) == 0 ? 1 : 0)));
        var next = Next(visit: (random.Next(1, 200), random.Next(-1, 50)), call: (random.Next(1, 300), random.Next(-5, 50)));
        var day = next.Brief(made.Day, FollowUpDesk.Rep, agendas, places, promises);
        Assert.Equal(day, next.Brief(made.Day, FollowUpDesk.Rep, agendas.AsEnumerable().Reverse(), places, promises));

        var named = day.Visits.Visits.Select(visit => visit.Customer).Concat(day.Visits.LeftOut.Concat(day.Visits.BrokenPromises).Select(left => left.Customer))
            .Concat(day.FromDesk.Concat(day.NoTime).Concat(day.Unplaced).Concat(day.NotWorth).Select(action => action.Proposal.Customer)).Order().ToList();
        var promised = promises.Where(promise => promise.Any(visit => visit.Date == made.Day.Date)).Select(promise => promise.Key);
        Assert.Equal(day.Ranking.Ranked.Select(action => action.Proposal.Customer).Union(promised).Order(), named);

        var open = made.Day.Calendar.OpenOn(made.Day.Date);
        var hours = open.Aggregate(Duration.Zero, (sum, piece) => sum + piece.Duration);
        hours = made.Day.Budget is { } budget ? Duration.Min(budget, hours) : hours;
        var rested = new DayPlanner().Plan(made.Day, []).LunchBegins is not null ? Duration.FromMinutes(made.Day.Lunch!.Minutes) : Duration.Zero;
        var onTheRoad = day.Visits.Visits.Aggregate(day.Visits.WayBack ?? Duration.Zero, (sum, visit) => sum + visit.Travel + (visit.Ends - visit.Begins));
        Assert.True(onTheRoad + rested + Desk(Instant.MinValue) <= hours || day.FromDesk.Count == 0);
        Assert.All(day.FromDesk, action => Assert.True(Desk(action.From) <= made.Day.Calendar.Between(action.From, Instant.Max(action.From, open[^1].End))));

        Duration Desk(Instant from) => Duration.FromMinutes(day.FromDesk.Where(action => action.From >= from).Sum(action => action.Way.Worth.Minutes));
    }

    [Fact]
    public async Task A_day_of_nobody_is_refused()
    {
        var agendas = await AgendasAsync();
        Assert.Throws<ArgumentException>("who", () => new NextBestActions().Brief(Day(), default, agendas, _places));
    }

    private static RepDay Day(Duration? budget = null) => new(_date, FollowUpCases.Weekdays, _office, budget: budget);

    private static ILookup<CustomerId, VisitPromise> Promises(string customer, LocalDate date) => new[] { date }.ToLookup(_ => new CustomerId(customer), on => new VisitPromise(on));

    private static NextBestActions Next((int Minutes, decimal? Return) visit, (int Minutes, decimal? Return) call) =>
        new(values: new Values(form => form == ContactForm.Call ? new ContactWorth(call.Minutes, call.Return) : new ContactWorth(visit.Minutes, visit.Return)));

    private static CustomerAgenda With(
        CustomerAgenda agenda,
        WorkingCalendar? calendar = null,
        CustomerSnapshot? file = null,
        Instant? at = null,
        bool hasOpenComplaint = false,
        IEnumerable<FollowUp>? open = null)
    {
        var (known, decision) = (agenda.Subject, agenda.FollowUps);
        var situation = new ContactSituation(calendar ?? known.Situation.Calendar, known.Situation.Stage, file ?? known.Situation.File, hasOpenComplaint);
        var subject = new FollowUpSubject(known.Facts, known.Standing, situation, known.Since) { Team = known.Team };
        var all = open ?? decision.Held.Select(held => held.FollowUp).Concat(new[] { decision.Goes }.OfType<FollowUp>());
        return new CustomerAgenda(open is null ? agenda.Review : agenda.Review with { NextContact = null }, subject, FollowUpArbiter.Default.Decide(all, subject, at ?? FollowUpCases.At("2024-03-05 10:00")));
    }

    private static FollowUp Due(CustomerAgenda agenda, FollowUpTerms terms, string rule = "rule") => FollowUp.Plan(
        FollowUpCases.Rule(new PurchaseTrigger(), new FollowUpTiming(0, 7), terms, rule), agenda.Subject, new Occasion(_date), FollowUpCases.At("2024-01-02 10:00"));

    private static async Task<List<CustomerAgenda>> AgendasAsync()
    {
        using var desk = await new FollowUpDesk().WithAsync(Fixtures.Buys("visit", "2024-01-05", 9_000), Fixtures.Buys("call", "2024-03-01", 700), Fixtures.Buys("lapsed", "2023-07-01", 200));
        var boundaries = await desk.BoundariesAsync();
        await desk.Runs.PlanAsync(boundaries);
        var agendas = new List<CustomerAgenda>();
        foreach (var customer in new[] { "visit", "call", "lapsed" })
        {
            agendas.Add((await desk.Runs.AgendaAsync(new CustomerId(customer), boundaries))!);
        }

        return agendas;
    }

    private sealed class Values(Func<ContactForm, ContactWorth> worth) : IContactValue
    {
        public ContactWorth Of(CustomerMetrics customer, ContactForm form) => worth(form);
    }
}
