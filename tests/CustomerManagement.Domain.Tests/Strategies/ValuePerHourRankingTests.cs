using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Tests.Calendars;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Strategies;

public sealed class ValuePerHourRankingTests
{
    private static readonly Domain.Calendars.WorkingCalendar _weekdays = TimeTable.Calendar("Europe/Berlin", "Mon-Fri 09:00-17:00");
    private static readonly Instant _morning = Instant.FromUtc(2024, 3, 5, 8, 0);
    private static readonly Instant _evening = _morning + Duration.FromHours(8);
    private static readonly ValuePerHourRanking _ranking = new();

    [Fact]
    public void The_best_for_an_hour_comes_first_and_what_is_not_known_last()
    {
        var ranked = Rank(Proposal("1", 100, 60), Proposal("2", 50, 15), Proposal("3", null, 5), Proposal("4", 150, 60)).Ranked;
        Assert.Equal(["2", "4", "1", "3"], ranked.Select(action => action.Proposal.Customer.Value));
        Assert.Equal([1, 2, 3, 4], ranked.Select(action => action.Rank));
        Assert.Equal([200m, 150m, 100m, null], ranked.Select(action => action.ValuePerHour));
        Assert.Equal("1. Call 2 for abc.a: 50.00 × 1 in 15 minutes is 200.00 an hour", ranked[0].ToString());
        Assert.Equal("4. Call 3 for abc.a: return not known, 5 minutes", ranked[3].ToString());
    }

    [Theory]
    [InlineData("2024-03-06", "2024-03-20", 50)]
    [InlineData("2024-03-05", "2024-03-20", 100)]
    [InlineData("2024-03-01", "2024-03-05", 100)]
    [InlineData("2024-02-01", "2024-02-19", 150)]
    [InlineData("2020-02-01", "2020-02-19", 400)]
    public void What_is_overdue_counts_more(string ideal, string latest, int percent)
    {
        var action = Assert.Single(Rank(Proposal("1", 100, 60) with { IdealOn = Fixtures.Date(ideal), LatestOn = Fixtures.Date(latest) }).Ranked);
        Assert.Equal(percent / 100m, action.Urgency);
        Assert.Equal(percent, action.ValuePerHour);
    }

    [Fact]
    public void A_customer_gets_one_action_and_the_others_are_named()
    {
        var (call, letter) = (Proposal("1", 100, 60), Proposal("1", 1, 60, reference: "other", channels: ContactChannel.Letter));
        var ranking = Rank(letter, call);
        Assert.Same(call, Assert.Single(ranking.Ranked).Proposal);
        var held = Assert.Single(ranking.Held);
        Assert.Same(letter, held.Proposal);
        Assert.Same(call, held.Instead);
        Assert.Null(held.Obstacle);
    }

    [Fact]
    public void The_first_way_that_is_free_is_taken_and_without_one_the_obstacle_is_named()
    {
        var refused = new Consent(null, ContactChannel.Call, ConsentState.Withdrawn, _morning);
        var file = Domain.Tests.FollowUps.FollowUpCases.File(consents: refused);
        var situation = new ContactSituation(_weekdays, LifecycleStage.Loyal, file);
        var both = _ranking.Rank([Proposal("1", 100, 60, channels: [ContactChannel.Call, ContactChannel.Letter])], _ => situation, _morning, _evening);
        Assert.Equal(ContactChannel.Letter, Assert.Single(both.Ranked).Way.Channel);

        var held = Assert.Single(_ranking.Rank([Proposal("1", 100, 60)], _ => situation, _morning, _evening).Held);
        Assert.Equal((ContactObstacle.NoConsent, null, null), (held.Obstacle, held.From, held.Instead));
    }

    [Theory]
    [InlineData("2024-03-05 05:00", "2024-03-05 16:00", "2024-03-05 08:00")]
    [InlineData("2024-03-05 05:00", "2024-03-05 07:59", null)]
    [InlineData("2024-03-05 08:00", "2024-03-05 08:00", "2024-03-05 08:00")]
    [InlineData("2024-03-08 17:00", "2024-03-11 09:00", "2024-03-11 08:00")]
    public void It_waits_for_the_customers_hours_inside_the_span(string at, string until, string? from)
    {
        var ranking = _ranking.Rank([Proposal("1", 100, 60)], _ => Situation(), Utc(at), Utc(until));
        Assert.Equal(from is null ? null : Utc(from), ranking.Ranked.Select(action => (Instant?)action.From).SingleOrDefault());
        Assert.Equal(from is null ? ContactObstacle.Hours : null, ranking.Held.Select(held => held.Obstacle).SingleOrDefault());
    }

    [Fact]
    public void What_is_too_soon_waits_for_its_moment_and_beyond_the_span_is_held()
    {
        var (noon, night) = (_morning + Duration.FromHours(4), _evening + Duration.FromHours(1));
        Assert.Equal(noon, Assert.Single(Rank(Proposal("1", 100, 60) with { NotBefore = noon }).Ranked).From);
        Assert.Equal(_morning, Assert.Single(Rank(Proposal("1", 100, 60) with { NotBefore = _morning - Duration.FromDays(1) }).Ranked).From);
        var held = Assert.Single(_ranking.Rank([Proposal("1", 100, 60) with { NotBefore = noon }], _ => Situation(), _morning, _morning).Held);
        Assert.Equal((null, noon, null), (held.Obstacle, held.From, held.Instead));
        Assert.Equal(ContactObstacle.Hours, Assert.Single(Rank(Proposal("1", 100, 60) with { NotBefore = night }).Held).Obstacle);
    }

    /// <summary>Each proposal once; order of proposals does not matter; values fall.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void Each_proposal_is_ranked_or_held_once_in_whatever_order_they_come((byte Customer, byte Return, byte Minutes, byte Late)[] rows, int seed)
    {
        var proposals = rows.Select((row, i) => Proposal($"{row.Customer % 5}", row.Return % 7 == 0 ? null : row.Return, 1 + (row.Minutes % 90), $"r{i}") with
        {
            LatestOn = new LocalDate(2024, 3, 5).PlusDays(-(row.Late % 40)),
        }).ToArray();
        var ranking = Rank(proposals);
        Assert.Equal(
            proposals.Select(proposal => proposal.Reference).Order(StringComparer.Ordinal),
            ranking.Ranked.Select(action => action.Proposal).Concat(ranking.Held.Select(held => held.Proposal)).Select(proposal => proposal.Reference).Order(StringComparer.Ordinal));
        Assert.Equal(ranking.Ranked.Count, ranking.Ranked.Select(action => action.Proposal.Customer).Distinct().Count());
        Assert.All(ranking.Ranked.Zip(ranking.Ranked.Skip(1)), pair => Assert.True((pair.First.ValuePerHour ?? decimal.MinValue) >= (pair.Second.ValuePerHour ?? decimal.MinValue)));
        Assert.All(ranking.Held, held => Assert.Contains(ranking.Ranked, action => action.Proposal == held.Instead));

        var shuffled = proposals.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(ranking, Rank(shuffled));
    }

    [Fact]
    public void A_span_that_ends_before_it_begins_is_refused() =>
        Assert.Throws<ArgumentException>("until", () => _ranking.Rank([], _ => Situation(), _evening, _morning));

    private static ActionRanking Rank(params ActionProposal[] proposals) => _ranking.Rank(proposals, _ => Situation(), _morning, _evening);

    private static ContactSituation Situation() => new(_weekdays, LifecycleStage.Loyal);

    private static ActionProposal Proposal(string customer, decimal? brings, int minutes, string reference = "abc.a", params ContactChannel[] channels) => new(
        new CustomerId(customer),
        ActionSource.Cadence,
        reference,
        ContactAim.Sales,
        StaffRole.Salesperson,
        (channels.Length == 0 ? [ContactChannel.Call] : channels).Select(channel => new ActionWay(channel, ContactForm.Call, new ContactWorth(minutes, brings))));

    private static Instant Utc(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(text).Value.InUtc().ToInstant();
}
