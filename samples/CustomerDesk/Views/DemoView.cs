using System.Globalization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using Spectre.Console;

namespace CustomerDesk.Views;

/// <summary>What the demo prints.</summary>
internal static class DemoView
{
    private const int ContactsShown = 15;
    private const int NameWidth = 28;

    private static readonly decimal[] _curve = [0.05m, 0.10m, 0.20m, 0.30m, 0.40m, 0.60m, 0.80m, 1.00m];

    public static void Write(
        TextWriter output, IReadOnlyList<CustomerReview> now, IReadOnlyList<CustomerReview> yearAgo, IReadOnlyDictionary<CustomerId, string> names)
    {
        var screen = Screen.On(output);
        var period = now[0].Metrics.Period;
        screen.MarkupLine(string.Create(
            CultureInfo.InvariantCulture, $"[bold]Harbour Supplies[/]: {now.Count} customers as of {period.AsOf:uuuu-MM-dd}, figures of {period.Months} months in {now[0].Metrics.Currency}"));

        screen.Heading("Who matters: ABC by sales");
        screen.Write(SegmentTables.Abc(now));
        screen.Heading("The Pareto curve: the best buyers and what they hold");
        screen.Write(ParetoCurve(now));
        screen.Heading("20/60/20 by profit, cost to serve included");
        screen.Write(SegmentTables.Pareto(now, byProfit: true));
        screen.Heading("Recency and frequency: customers by score");
        screen.Write(SegmentTables.Rfm(now));
        screen.Heading("Lifecycle: stock, and the flow of one year (rows: a year ago, columns: today)");
        screen.Write(Flow(now, yearAgo));
        screen.Heading("What we want for each kind");
        screen.Write(Strategies(now));
        screen.Heading("Contact today, the most valuable first");
        WriteContacts(screen, now, names);
        screen.Heading("Why: the first of them in full");
        WriteReasons(screen, Due(now)[0]);
    }

    private static Table ParetoCurve(IReadOnlyList<CustomerReview> reviews)
    {
        var buyers = reviews.Select(review => review.Metrics.Amount).Where(amount => amount > 0).OrderDescending().ToList();
        var whole = buyers.Sum();
        var table = Bars.Table(("Best", Column.Number), ("Buyers", Column.Number), ("hold", Column.Number), ("", Column.Label));
        foreach (var part in _curve)
        {
            var count = (int)Math.Ceiling(part * buyers.Count);
            var share = Bars.Share(buyers.Take(count).Sum(), whole);
            table.AddRow(Bars.Percent(part), Bars.Count(count), Bars.Percent(share), Bars.Of(share, width: 50));
        }

        return table;
    }

    private static Table Flow(IReadOnlyList<CustomerReview> now, IReadOnlyList<CustomerReview> yearAgo)
    {
        var stages = Enum.GetValues<LifecycleStage>();
        var before = yearAgo.ToDictionary(review => review.Customer, review => review.Segments.Lifecycle.Segment);
        var moves = now.ToLookup(review => (From: before[review.Customer], To: review.Segments.Lifecycle.Segment));
        var table = Bars.Table([("", Column.Label), .. stages.Select(stage => (stage.ToString(), Column.Number)), ("Stock then", Column.Number)]);
        foreach (var from in stages)
        {
            table.AddRow([from.ToString(), .. stages.Select(to => Cell(moves[(from, to)].Count())), Bars.Count(before.Values.Count(stage => stage == from))]);
        }

        table.AddRow(["Stock now", .. stages.Select(to => Bars.Count(now.Count(review => review.Segments.Lifecycle.Segment == to))), Bars.Count(now.Count)]);
        return table;

        static string Cell(int count) => count == 0 ? "·" : Bars.Count(count);
    }

    private static Table Strategies(IReadOnlyList<CustomerReview> reviews)
    {
        var table = Bars.Table(("Kind", Column.Label), ("Customers", Column.Number), ("Strategy", Column.Label), ("Goal", Column.Text), ("In touch", Column.Label));
        Add(reviews.ToLookup(review => review.Segments.Lifecycle.Segment), review => review.Strategy.Lifecycle);
        Add(reviews.ToLookup(review => review.Segments.Abc.Segment), review => review.Strategy.Tier);
        Add(reviews.ToLookup(review => review.Segments.Pareto.Segment), review => review.Strategy.Value);
        return table;

        void Add<TSegment>(ILookup<TSegment, CustomerReview> kinds, Func<CustomerReview, ValueStrategy> strategyOf)
            where TSegment : struct, Enum
        {
            foreach (var kind in kinds.OrderBy(kind => kind.Key).Where(kind => !string.Equals(kind.Key.ToString(), "None", StringComparison.Ordinal)))
            {
                var strategy = strategyOf(kind.First());
                table.AddRow(kind.Key.ToString(), Bars.Count(kind.Count()), strategy.Title, strategy.Goal, strategy.Rhythm);
            }
        }
    }

    private static void WriteContacts(IAnsiConsole screen, IReadOnlyList<CustomerReview> reviews, IReadOnlyDictionary<CustomerId, string> names)
    {
        var due = Due(reviews);
        var table = Bars.Table(("Customer", Column.Label), ("Name", Column.Text), ("Kind", Column.Label), ("Sales", Column.Number), ("Late", Column.Number), ("Why", Column.Text));
        foreach (var review in due.Take(ContactsShown))
        {
            var (contact, segments) = (review.NextContact!, review.Segments);
            table.AddRow(
                review.Customer.Value.EscapeMarkup(),
                Bars.Cut(names[review.Customer], NameWidth).EscapeMarkup(),
                $"{segments.Abc.Segment} {segments.Lifecycle.Segment}",
                Bars.Amount(review.Metrics.Amount),
                $"{contact.DaysOverdue} d",
                Reason(contact));
        }

        screen.Write(table);
        screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{due.Count} contacts are due, {Math.Min(due.Count, ContactsShown)} of them shown. By reason:"));
        var reasons = Bars.Table(("Strategy", Column.Label), ("Due", Column.Number), ("", Column.Label));
        foreach (var reason in due.GroupBy(review => review.NextContact!.Because).OrderByDescending(reason => reason.Count()).ThenBy(reason => reason.Key.Key, StringComparer.Ordinal))
        {
            reasons.AddRow(reason.Key.Title, Bars.Count(reason.Count()), Bars.Of(Bars.Share(reason.Count(), due.Count)));
        }

        screen.Write(reasons);
    }

    private static string Reason(ContactAdvice contact) => contact.LastTouch is { } last
        ? string.Create(CultureInfo.InvariantCulture, $"{contact.Because}: {contact.Because.Rhythm}, last {last:uuuu-MM-dd}")
        : $"{contact.Because}: nobody was ever in touch";

    private static void WriteReasons(IAnsiConsole screen, CustomerReview review)
    {
        var segments = review.Segments;
        screen.WriteLine($"{review.Customer}: {segments}; growth {Growth(review)}");
        screen.WriteLine($"  {segments.Abc}");
        screen.WriteLine($"  {segments.Pareto}");
        screen.WriteLine($"  {segments.Rfm}");
        screen.WriteLine($"  {segments.Lifecycle}");
        foreach (var next in segments.Abc.Better)
        {
            screen.WriteLine($"  to be {next.Segment}: {Bars.Amount(next.Distance)} more");
        }

        foreach (var next in segments.Abc.Worse)
        {
            screen.WriteLine($"  falls to {next.Segment} when its sales fall by more than {Bars.Amount(next.Distance)}");
        }

        foreach (var next in segments.Lifecycle.Worse)
        {
            screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {next.Segment} after more than {next.Distance} further days without a purchase"));
        }

        screen.WriteLine($"  contact {review.NextContact}");
    }

    private static string Growth(CustomerReview review) =>
        review.Metrics.Growth.Rate is { } rate ? rate.ToString("+0 %;-0 %", CultureInfo.InvariantCulture) : review.Metrics.Growth.Kind.ToString();

    private static List<CustomerReview> Due(IReadOnlyList<CustomerReview> reviews) =>
    [
        .. reviews
            .Where(review => review.NextContact is { IsDue: true })
            .OrderByDescending(review => review.Metrics.Amount)
            .ThenByDescending(review => review.NextContact!.DaysOverdue)
            .ThenBy(review => review.Customer),
    ];
}
