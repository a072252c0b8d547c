using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Tests.Support;
using CustomerManagement.Domain.Visits;
using FluentValidation;

namespace CustomerManagement.Domain.Tests.Visits;

public sealed class StandardAgendaTests
{
    private static readonly StandardAgenda _policy = new();

    private static readonly AgendaFacts _empty = new()
    {
        PlannedVisits = 0, PromisedVisits = [], LeftOutVisits = [], OverdueFollowUps = 0, OpenComplaints = 0, UnusualCustomers = [], MarketFindings = [], MissingReports = [],
        Opinions = 0, NewProducts = [],
    };

    private static readonly AgendaFacts _full = new()
    {
        Sales = new AgendaFigure(90, 100, new Currency("EUR")),
        NewCustomers = new AgendaFigure(3, 2),
        Collections = new AgendaFigure(50.5m, Currency: new Currency("EUR")),
        EffectiveVisits = new AgendaFigure(0.8m),
        ClosingRate = new AgendaFigure(0.25m, 0.3m),
        SalesPerPerson = new AgendaFigure(30),
        PlannedVisits = 8,
        PromisedVisits = [new CustomerId("p1"), new CustomerId("p2")],
        LeftOutVisits = [new CustomerId("l1")],
        OverdueFollowUps = 4,
        OpenComplaints = 2,
        UnusualCustomers = [new CustomerId("u2"), new CustomerId("u1"), new CustomerId("u2")],
        MarketFindings = [new MarketReportId("r1")],
        MissingReports = [new StaffId("kim")],
        Opinions = 5,
        NewProducts = ["X1", "X2"],
    };

    [Theory]
    [InlineData(MeetingKind.Morning, "planned-visits, market")]
    [InlineData(MeetingKind.Evening, "sales, collections, market, lessons")]
    [InlineData(MeetingKind.Weekly, "sales, new-customers, collections, effective-visits, closing-rate, sales-per-person, market, unusual-customers, missing-reports, next-week")]
    [InlineData(MeetingKind.CustomerForum, "opinions")]
    public void What_the_sources_demand_is_there_when_nothing_is_known(MeetingKind kind, string expected) => Assert.Equal(expected, Text(_policy.Draw(kind, AgendaFacts.None)));

    [Theory]
    [InlineData(MeetingKind.Morning, "planned-visits 0, market 0")]
    [InlineData(MeetingKind.Evening, "sales, collections, market 0, lessons")]
    [InlineData(MeetingKind.Weekly, "sales, new-customers, collections, effective-visits, closing-rate, sales-per-person, market 0, unusual-customers 0, missing-reports 0, next-week")]
    [InlineData(MeetingKind.CustomerForum, "opinions")]
    public void What_the_sources_demand_says_that_there_is_none(MeetingKind kind, string expected) => Assert.Equal(expected, Text(_policy.Draw(kind, _empty)));

    [Theory]
    [InlineData(MeetingKind.Morning, "planned-visits 8, promised-visits 2, promised-visits p1, promised-visits p2, left-out-visits 1, left-out-visits l1, overdue-follow-ups 4, open-complaints 2, unusual-customers 2, unusual-customers u2, unusual-customers u1, market 1, market r1")]
    [InlineData(MeetingKind.Evening, "sales 90/100 EUR, collections 50.5 EUR, open-complaints 2, market 1, market r1, opinions 5, missing-reports 1, missing-reports kim, lessons")]
    [InlineData(MeetingKind.Weekly, "sales 90/100 EUR, new-customers 3/2, collections 50.5 EUR, effective-visits 0.8, closing-rate 0.25/0.3, sales-per-person 30, market 1, market r1, unusual-customers 2, unusual-customers u2, unusual-customers u1, missing-reports 1, missing-reports kim, next-week")]
    [InlineData(MeetingKind.CustomerForum, "opinions, answers 5, product-news 2, product-news X1, product-news X2, product-use")]
    public void All_that_is_known_is_there_in_its_place(MeetingKind kind, string expected) => Assert.Equal(expected, Text(_policy.Draw(kind, _full)));

    [Fact]
    public void Every_kind_is_in_the_tables_and_another_is_refused()
    {
        Assert.Equal(4, Enum.GetValues<MeetingKind>().Length);
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => _policy.Draw((MeetingKind)5, _full));
    }

    [Fact]
    public void The_limit_names_fewer_and_counts_all()
    {
        var policy = new StandardAgenda(new StandardAgendaOptions { MostNamed = 2 });
        var facts = new AgendaFacts { UnusualCustomers = [.. Enumerable.Range(1, 30).Select(number => new CustomerId($"{number}"))] };
        Assert.Equal("planned-visits, unusual-customers 30, unusual-customers 1, unusual-customers 2, market", Text(policy.Draw(MeetingKind.Morning, facts)));
        Assert.Equal(1 + StandardAgendaOptions.DefaultMostNamed, _policy.Draw(MeetingKind.Morning, facts).Count(item => item.Topic == AgendaTopic.UnusualCustomers));
        Assert.Throws<ValidationException>(() => new StandardAgenda(new StandardAgendaOptions { MostNamed = 0 }));
        Assert.Equal("input.count", Assert.Single(new StandardAgendaOptionsValidator().Validate(new StandardAgendaOptions { MostNamed = 0 }).Errors).ErrorCode);
    }

    [Fact]
    public void Facts_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("count", () => _policy.Draw(MeetingKind.Morning, new AgendaFacts { PlannedVisits = -1 }));
        Assert.Throws<ArgumentException>("customer", () => _policy.Draw(MeetingKind.Morning, new AgendaFacts { PromisedVisits = [default] }));
        Assert.Throws<ArgumentException>("product", () => _policy.Draw(MeetingKind.CustomerForum, new AgendaFacts { NewProducts = ["\n"] }));
    }

    [Property(MaxTest = Laws.Cases)]
    public void A_drawing_fits_every_meeting_of_its_kind_and_drawing_twice_changes_nothing(byte kind, DrawnFacts drawn, byte limit)
    {
        var meetingKind = (MeetingKind)(1 + (kind % 4));
        var policy = new StandardAgenda(new StandardAgendaOptions { MostNamed = 1 + (limit % 5) });
        var facts = drawn.Facts();
        var items = policy.Draw(meetingKind, facts);
        var meeting = SalesMeetingTests.Of(meetingKind);
        meeting.DrawAgenda(items, Fixtures.Noon);
        Assert.Equal(items, meeting.Agenda);
        meeting.MarkSaved();
        meeting.DrawAgenda(policy.Draw(meetingKind, facts with { }), Fixtures.Noon);
        Assert.Empty(meeting.PendingEvents);

        // The topics stand in their order whatever is known, and all of them have a name.
        var order = policy.Draw(meetingKind, _full).Select(item => item.Topic).Distinct().ToList();
        var topics = items.Select(item => item.Topic).ToList();
        Assert.Equal(topics.OrderBy(order.IndexOf), topics);
        Assert.All(topics, topic => Assert.NotNull(AgendaTopic.Find(topic)));

        // Nothing known is kept back: what is counted is counted whole, and what is demanded is there.
        Assert.Subset(topics.ToHashSet(), policy.Draw(meetingKind, AgendaFacts.None).Select(item => item.Topic).ToHashSet());
        Assert.All(items.Where(item => item.Topic == AgendaTopic.UnusualCustomers && item.Count is not null), item => Assert.Equal(facts.UnusualCustomers!.Distinct().Count(), item.Count));
        Assert.True(meetingKind is MeetingKind.Evening or MeetingKind.CustomerForum || facts.UnusualCustomers is not { Count: > 0 } || topics.Contains(AgendaTopic.UnusualCustomers));
    }

    [Fact]
    public void Every_topic_is_called_something_in_four_languages()
    {
        MeetingLabels.AssertTranslated(AgendaTopic.BuiltIn.Select(topic => topic.Labels));
        var codes = typeof(AgendaTopic).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(codes.Order(), AgendaTopic.BuiltIn.Select(topic => topic.Code).Order());
        Assert.Null(AgendaTopic.Find("own"));
    }

    /// <summary>Facts of small numbers; below zero nothing is known.</summary>
    public sealed record DrawnFacts(sbyte Visits, sbyte Complaints, sbyte Unusual, sbyte Market, sbyte Missing, sbyte Opinions, sbyte Products, bool HasSales)
    {
        public AgendaFacts Facts() => new()
        {
            PlannedVisits = Count(Visits),
            PromisedVisits = List(Visits, number => new CustomerId($"{number}")),
            OpenComplaints = Count(Complaints),
            UnusualCustomers = List(Unusual, number => new CustomerId($"{number}")),
            MarketFindings = List(Market, number => new MarketReportId($"{number}")),
            MissingReports = List(Missing, number => new StaffId($"{number}")),
            Opinions = Count(Opinions),
            NewProducts = List(Products, number => $"{number}"),
            Sales = HasSales ? new AgendaFigure(Visits) : null,
        };

        private static int? Count(sbyte number) => number < 0 ? null : number;

        // Some are there twice.
        private static List<T>? List<T>(sbyte number, Func<int, T> item) => number < 0 ? null : [.. Enumerable.Range(0, number).Select(place => item(place / 2 * 3 % 7))];
    }

    private static string Text(IEnumerable<AgendaItem> items)
    {
        Assert.All(items, item => Assert.Equal((AgendaSource.Drawn, null), (item.Source, item.Note)));
        return string.Join(", ", items.Select(item => string.Join(' ', new[]
        {
            item.Topic, item.Customer?.Value, item.Person?.Value, item.Report?.Value, item.Product, item.Count?.ToString(),
            item.Figure is { } figure ? $"{figure.Result}{(figure.Target is { } target ? $"/{target}" : "")}{(figure.Currency == Currency.None ? "" : $" {figure.Currency}")}" : null,
        }.Where(part => part is not null))));
    }
}
