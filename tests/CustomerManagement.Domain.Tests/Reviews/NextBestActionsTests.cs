using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Tests.FollowUps;
using CustomerManagement.Domain.Tests.Support;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Reviews;

public sealed class NextBestActionsTests
{
    private static readonly GeoPoint _office = new(52.52, 13.40);

    // The visit of an A customer is a month late; the call of a follow-up is due; a lapsed one is called. Who never bought is for marketing to write to.
    private static readonly Fact[] _facts =
    [
        Fixtures.Buys("visit", "2024-01-05", 9_000),
        Fixtures.Buys("call", "2024-03-01", 700),
        Fixtures.Buys("lapsed", "2023-07-01", 200),
    ];

    [Fact]
    public async Task A_day_has_visits_on_a_route_and_the_rest_from_the_desk()
    {
        using var desk = await new FollowUpDesk().WithAsync(_facts);
        var agendas = await AgendasAsync(desk);
        var day = desk.NextBest.Brief(Day(), FollowUpDesk.Rep, agendas, new Dictionary<CustomerId, GeoPoint> { [new("visit")] = new(52.5, 13.3) });
        var visit = Assert.Single(day.Visits.Visits);
        Assert.Equal((new CustomerId("visit"), PlannedBecause.Overdue), (visit.Customer, visit.Because));
        Assert.Equal(["call", "lapsed"], day.FromDesk.Select(action => action.Proposal.Customer.Value).Order(StringComparer.Ordinal));
        Assert.Empty(day.NoTime);
        Assert.Empty(day.Unplaced);
        var call = day.FromDesk.Single(action => action.Proposal.Customer.Value == "call");
        Assert.Equal((ActionSource.FollowUp, "sale.reassurance/call/2024-03-01"), (call.Proposal.Source, call.Proposal.Reference));

        // A greeting of marketing is another's work.
        Assert.DoesNotContain(day.Ranking.Ranked, action => action.Proposal.Owner != FollowUpDesk.Rep);
        var letter = Assert.Single(desk.NextBest.Rank(agendas, day.Ranking.Ranked[0].From, day.Ranking.Ranked[0].From).Ranked, action => action.Proposal.Customer.Value == "letter");
        Assert.Equal((new StaffId("marketing"), ContactForm.Greeting, null), (letter.Proposal.Owner, letter.Way.Form, letter.Value));
    }

    [Fact]
    public async Task Nothing_is_dropped_without_a_word_when_the_day_is_short()
    {
        using var desk = await new FollowUpDesk().WithAsync(_facts);
        var agendas = await AgendasAsync(desk);
        var places = new Dictionary<CustomerId, GeoPoint> { [new("visit")] = new(52.5, 13.3) };
        for (var minutes = 1; minutes <= 480; minutes += 7)
        {
            var day = desk.NextBest.Brief(Day(Duration.FromMinutes(minutes)), FollowUpDesk.Rep, agendas, places);
            var named = day.Visits.Visits.Select(visit => visit.Customer).Concat(day.Visits.LeftOut.Select(left => left.Customer))
                .Concat(day.FromDesk.Concat(day.NoTime).Concat(day.Unplaced).Select(action => action.Proposal.Customer));
            Assert.Equal(["call", "lapsed", "visit"], named.Select(customer => customer.Value).Order(StringComparer.Ordinal));
            var work = day.Visits.Visits.Sum(visit => (visit.Ends - visit.Begins + visit.Travel).TotalMinutes) + day.FromDesk.Sum(action => action.Way.Worth.Minutes);
            Assert.True(work <= minutes, $"{work} minutes of work in {minutes}");
        }
    }

    [Fact]
    public async Task A_promised_visit_takes_the_place_of_what_else_was_proposed()
    {
        using var desk = await new FollowUpDesk().WithAsync(_facts);
        var agendas = await AgendasAsync(desk);
        var promises = new[] { (Customer: new CustomerId("lapsed"), Promise: new VisitPromise(Fixtures.Date("2024-03-05"))) }.ToLookup(pair => pair.Customer, pair => pair.Promise);
        var places = new Dictionary<CustomerId, GeoPoint> { [new("lapsed")] = new(52.5, 13.3) };
        var day = desk.NextBest.Brief(Day(), FollowUpDesk.Rep, agendas, places, promises);
        Assert.Equal(PlannedBecause.Promised, Assert.Single(day.Visits.Visits).Because);
        Assert.DoesNotContain(day.FromDesk, action => action.Proposal.Customer.Value == "lapsed");
        Assert.Equal("visit", Assert.Single(day.Unplaced).Proposal.Customer.Value);

        Assert.Throws<ArgumentException>("promises", () => desk.NextBest.Brief(Day(), FollowUpDesk.Rep, agendas, new Dictionary<CustomerId, GeoPoint>(), promises));
    }

    [Fact]
    public async Task A_closed_day_has_no_work_and_names_all_of_it()
    {
        using var desk = await new FollowUpDesk().WithAsync(_facts);
        var day = desk.NextBest.Brief(Day().On(Fixtures.Date("2024-03-09")), FollowUpDesk.Rep, await AgendasAsync(desk), new Dictionary<CustomerId, GeoPoint>());
        Assert.Equal(DayOutcome.Closed, day.Visits.Outcome);
        Assert.Empty(day.FromDesk);
        Assert.Empty(day.Ranking.Ranked);
        Assert.All(day.Ranking.Held, held => Assert.Equal(ContactObstacle.Hours, held.Obstacle));
    }

    [Fact]
    public async Task A_follow_up_of_higher_priority_counts_more()
    {
        using var desk = await new FollowUpDesk().WithAsync(_facts);
        var agenda = (await AgendasAsync(desk)).Where(agenda => agenda.Customer.Value == "call");
        var best = Assert.Single(desk.NextBest.Rank(agenda, FollowUpCases.At("2024-03-05 10:00"), FollowUpCases.At("2024-03-05 17:00")).Ranked);

        // 1 % of 700 a year, priority 700 where 500 is usual, four calls an hour.
        Assert.Equal(39.2m, Math.Round(best.ValuePerHour!.Value, 10));
    }

    [Fact]
    public async Task A_customer_twice_is_refused()
    {
        using var desk = await new FollowUpDesk().WithAsync(_facts);
        var agendas = await AgendasAsync(desk);
        Assert.Throws<ArgumentException>("agendas", () => desk.NextBest.Rank([.. agendas, agendas[0]], desk.Clock.Now, desk.Clock.Now));
    }

    private static RepDay Day(Duration? budget = null) => new(Fixtures.Date("2024-03-05"), FollowUpCases.Weekdays, _office, budget: budget);

    private static async Task<List<CustomerAgenda>> AgendasAsync(FollowUpDesk desk)
    {
        await desk.FileAsync(new CustomerId("letter"));
        var boundaries = await desk.BoundariesAsync();
        await desk.Runs.PlanAsync(boundaries);
        var agendas = new List<CustomerAgenda>();
        foreach (var customer in new[] { "visit", "call", "lapsed", "letter" })
        {
            agendas.Add((await desk.Runs.AgendaAsync(new CustomerId(customer), boundaries))!);
        }

        return agendas;
    }
}
