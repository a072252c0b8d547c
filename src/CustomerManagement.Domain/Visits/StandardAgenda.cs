using FluentValidation;

namespace CustomerManagement.Domain.Visits;

/// <summary>The agendas of the sources, each topic in a fixed place. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>Meeting</term><description>Topics in order; those in brackets only when there is something to talk about</description></listheader>
/// <item><term>Morning</term><description>planned visits, (promised visits), (visits left out), (overdue follow-ups), (open complaints), (unusual customers), market</description></item>
/// <item><term>Evening</term><description>sales, collections, (open complaints), market, (opinions), (missing reports), lessons</description></item>
/// <item><term>Weekly</term><description>sales, new customers, collections, effective visits, closing rate, sales per person, market, unusual customers, missing reports, next week</description></item>
/// <item><term>Customer forum</term><description>opinions, (answers), (product news), (product use)</description></item>
/// </list>
/// A topic has one item with its count or figure, and behind it one for each customer, person, report or product, up to the limit. A topic that the sources demand
/// stands there without a count when nothing is known, and with 0 when there is none.
/// Source: the plan and the report of the day, the ten contents of the Monday report, the latest of the market as the reason for daily meetings; on a forum
/// customers give their opinions, get answers, and learn of products and their use. A forum names no customer, no report and no figure of ours.
/// </remarks>
public sealed class StandardAgenda : IAgendaPolicy
{
    private readonly StandardAgendaOptions _options;

    /// <summary>Creates it.</summary>
    /// <param name="options">Its settings; <c>null</c> for <see cref="StandardAgendaOptions.Default"/>.</param>
    /// <exception cref="ValidationException">The options are wrong.</exception>
    public StandardAgenda(StandardAgendaOptions? options = null)
    {
        _options = options ?? StandardAgendaOptions.Default;
        new StandardAgendaOptionsValidator().ValidateAndThrow(_options);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A fact is none: an id that is the default value, a product without a code.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a defined one, or a count is below zero.</exception>
    public IReadOnlyList<AgendaItem> Draw(MeetingKind kind, AgendaFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. kind switch
        {
            MeetingKind.Morning => Morning(facts),
            MeetingKind.Evening => Evening(facts),
            MeetingKind.Weekly => Weekly(facts),
            MeetingKind.CustomerForum => Forum(facts),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        }];
    }

    private IEnumerable<AgendaItem> Morning(AgendaFacts facts) =>
    [
        Item(AgendaTopic.PlannedVisits, facts.PlannedVisits),
        .. WhereAny(Named(AgendaTopic.PromisedVisits, facts.PromisedVisits, (topic, customer) => new(topic, AgendaSource.Drawn, customer: customer))),
        .. WhereAny(Named(AgendaTopic.LeftOutVisits, facts.LeftOutVisits, (topic, customer) => new(topic, AgendaSource.Drawn, customer: customer))),
        .. WhereAny([Item(AgendaTopic.OverdueFollowUps, facts.OverdueFollowUps)]),
        .. WhereAny([Item(AgendaTopic.OpenComplaints, facts.OpenComplaints)]),
        .. WhereAny(UnusualCustomers(facts)),
        .. Market(facts),
    ];

    private IEnumerable<AgendaItem> Evening(AgendaFacts facts) =>
    [
        Item(AgendaTopic.Sales, facts.Sales),
        Item(AgendaTopic.Collections, facts.Collections),
        .. WhereAny([Item(AgendaTopic.OpenComplaints, facts.OpenComplaints)]),
        .. Market(facts),
        .. WhereAny([Item(AgendaTopic.Opinions, facts.Opinions)]),
        .. WhereAny(MissingReports(facts)),
        new(AgendaTopic.Lessons, AgendaSource.Drawn),
    ];

    private IEnumerable<AgendaItem> Weekly(AgendaFacts facts) =>
    [
        Item(AgendaTopic.Sales, facts.Sales),
        Item(AgendaTopic.NewCustomers, facts.NewCustomers),
        Item(AgendaTopic.Collections, facts.Collections),
        Item(AgendaTopic.EffectiveVisits, facts.EffectiveVisits),
        Item(AgendaTopic.ClosingRate, facts.ClosingRate),
        Item(AgendaTopic.SalesPerPerson, facts.SalesPerPerson),
        .. Market(facts),
        .. UnusualCustomers(facts),
        .. MissingReports(facts),
        new(AgendaTopic.NextWeek, AgendaSource.Drawn),
    ];

    private IEnumerable<AgendaItem> Forum(AgendaFacts facts)
    {
        var news = WhereAny(Named(AgendaTopic.ProductNews, facts.NewProducts, (topic, product) => new(topic, AgendaSource.Drawn, product: product)));
        return
        [
            new(AgendaTopic.Opinions, AgendaSource.Drawn),
            .. WhereAny([Item(AgendaTopic.Answers, facts.Opinions)]),
            .. news,
            .. news.Count > 0 ? [new AgendaItem(AgendaTopic.ProductUse, AgendaSource.Drawn)] : Array.Empty<AgendaItem>(),
        ];
    }

    private List<AgendaItem> Market(AgendaFacts facts) =>
        Named(AgendaTopic.Market, facts.MarketFindings, (topic, report) => new(topic, AgendaSource.Drawn, report: report));

    private List<AgendaItem> UnusualCustomers(AgendaFacts facts) =>
        Named(AgendaTopic.UnusualCustomers, facts.UnusualCustomers, (topic, customer) => new(topic, AgendaSource.Drawn, customer: customer));

    private List<AgendaItem> MissingReports(AgendaFacts facts) =>
        Named(AgendaTopic.MissingReports, facts.MissingReports, (topic, person) => new(topic, AgendaSource.Drawn, person: person));

    // The first item counts all, so that what the limit cuts off is not lost.
    private List<AgendaItem> Named<T>(string topic, IReadOnlyList<T>? all, Func<string, T, AgendaItem> item)
    {
        var known = all?.Distinct().ToList();
        return [Item(topic, known?.Count), .. (known ?? []).Take(_options.MostNamed).Select(one => item(topic, one))];
    }

    private static List<AgendaItem> WhereAny(List<AgendaItem> items) => items[0].Count > 0 ? items : [];

    private static AgendaItem Item(string topic, int? count) => new(topic, AgendaSource.Drawn, count: count);

    private static AgendaItem Item(string topic, AgendaFigure? figure) => new(topic, AgendaSource.Drawn, figure: figure);
}
