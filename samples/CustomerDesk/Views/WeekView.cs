using System.Globalization;
using CustomerDesk.Storage;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Visits;
using Spectre.Console;

namespace CustomerDesk.Views;

/// <summary>What <c>week</c> prints.</summary>
internal static class WeekView
{
    public static void Write(TextWriter output, WeeklyProgress progress, Territories territories)
    {
        var screen = Screen.On(output);
        var week = progress.Week;
        screen.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"[bold]Harbour Supplies[/]: the week from {week.Start:uuuu-MM-dd} to {week.End:uuuu-MM-dd}, in {week.Currency}"));
        screen.WriteLine("The sales and visits are those of the demo data; reports are written as the salespeople would have.");
        screen.Heading("Target and results");
        screen.Write(Results(progress));
        screen.Heading("Visits, their effect and their cost");
        screen.Write(Visits(progress));
        screen.Heading("Reports");
        screen.Write(Reports(progress));
        screen.Heading("Customers");
        Customers(screen, "Bought for the first time", week.NewCustomers, territories);
        Customers(screen, "Fell silent: lapsed or lost this week", week.UnusualCustomers, territories);
        screen.Heading("The agenda of Monday's meeting");
        foreach (var topic in new StandardAgenda().Draw(MeetingKind.Weekly, AgendaFactsReader.Weekly(progress)).GroupBy(item => item.Topic, StringComparer.Ordinal))
        {
            screen.WriteLine($"{AgendaTopic.Find(topic.Key)!.Labels.English}{Told(topic.First())}");
        }
    }

    private static string Told(AgendaItem item) => item switch
    {
        { Figure: { Currency: var currency, Target: { } target } figure } when currency != default => $": {Bars.Amount(figure.Result)} of {Bars.Amount(target)}",
        { Figure: { Currency: var currency } figure } when currency != default => $": {Bars.Amount(figure.Result)}",
        { Topic: AgendaTopic.EffectiveVisits or AgendaTopic.ClosingRate, Figure: { } share } => $": {Bars.Percent(share.Result)}",
        { Figure: { } figure } => string.Create(CultureInfo.InvariantCulture, $": {figure.Result}"),
        { Count: { } count } => $": {Bars.Count(count)}",
        _ => "",
    };

    private static Table Results(WeeklyProgress progress)
    {
        var table = Bars.Table(("Who", Column.Label), ("Orders", Column.Number), ("Target", Column.Number), ("Met", Column.Number), ("", Column.Label));
        foreach (var (who, work) in Rows(progress))
        {
            var rate = work.Orders.Rate;
            table.AddRow(
                who, Bars.Amount(work.Orders.Actual.Amount), work.Orders.Target is { } target ? Bars.Amount(target.Amount) : "", rate is { } met ? Bars.Percent(met) : "", Bars.Of(Math.Min(rate ?? 0, 1)));
        }

        table.AddRow("Average", progress.OrdersPerPerson is { } average ? Bars.Amount(average) : "", "", "", "");
        return table;
    }

    private static Table Visits(WeeklyProgress progress)
    {
        var table = Bars.Table(
            ("Who", Column.Label), ("Visits", Column.Number), ("Effective", Column.Number), ("Closing", Column.Number), ("Cost", Column.Number), ("Orders per cost", Column.Number));
        foreach (var (who, work) in Rows(progress))
        {
            table.AddRow(
                who,
                Bars.Count(work.Visits),
                work.EffectiveRate is { } effective ? Bars.Percent(effective) : "",
                work.ClosingRate is { } closing ? Bars.Percent(closing) : "",
                work.VisitCost is { } cost ? Bars.Amount(cost) : "",
                work.OrdersPerCost is { } brought ? Bars.Amount(brought) : "");
        }

        return table;
    }

    private static Table Reports(WeeklyProgress progress)
    {
        var table = Bars.Table(("Who", Column.Label), ("Owed", Column.Number), ("In time", Column.Number), ("Late", Column.Number), ("Missing", Column.Number), ("Returned", Column.Number));
        foreach (var (who, work) in Rows(progress))
        {
            table.AddRow(who, Bars.Count(work.ReportsDue), Bars.Count(work.ReportsOnTime), Bars.Count(work.ReportsLate), Bars.Count(work.ReportsMissing), Bars.Count(work.ReportsReturned));
        }

        return table;
    }

    private static IEnumerable<(string Who, WorkProgress Work)> Rows(WeeklyProgress progress) =>
        progress.People.Select(person => (person.Person.Value.EscapeMarkup(), person.Progress)).Append(("All", progress.Total));

    private static void Customers(IAnsiConsole screen, string heading, IReadOnlyList<CustomerId> customers, Territories territories)
    {
        var named = customers.GroupBy(territories.RepOf).OrderBy(rep => rep.Key).Select(rep => $"{rep.Key} {string.Join(", ", rep.Select(customer => customer.Value))}");
        screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{heading}: {customers.Count}{(customers.Count > 0 ? $" ({string.Join("; ", named)})" : "")}"));
    }
}
