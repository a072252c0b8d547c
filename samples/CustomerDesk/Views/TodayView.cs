using System.Globalization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Visits;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace CustomerDesk.Views;

/// <summary>What <c>today</c> prints.</summary>
internal static class TodayView
{
    private const int RowsShown = 12;
    private const int NameWidth = 28;

    private static readonly OffsetDateTimePattern _time = OffsetDateTimePattern.CreateWithInvariantCulture("HH':'mm");

    public static void Write(TextWriter output, IReadOnlyList<RepToday> team, RepToday shown)
    {
        var screen = Screen.On(output);
        var (day, briefing) = (shown.Day, shown.Briefing);
        screen.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"[bold]{shown.Rep.Value.EscapeMarkup()}[/], {day.Date:dddd uuuu-MM-dd}: {shown.Names.Count} customers"));
        screen.Heading("The team today");
        screen.Write(Team(team));
        screen.Heading($"Visits{Length(shown)}");
        if (briefing.Visits.Outcome == DayOutcome.Closed)
        {
            screen.WriteLine("No working day.");
            return;
        }

        screen.Write(Visits(shown));
        Left(screen, shown);
        screen.Heading("Calls and letters, the best for an hour first");
        screen.Write(FromDesk(shown));
        screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{briefing.FromDesk.Count} in the time that visits leave, {briefing.NoTime.Count} more without time today."));
        screen.Heading("Not now, and why");
        screen.Write(Held(shown));
        screen.Heading("How the first of each was reckoned");
        foreach (var action in Explained(shown))
        {
            screen.WriteLine(action.ToString());
        }
    }

    private static Table Team(IReadOnlyList<RepToday> team)
    {
        var table = Bars.Table(("Who", Column.Label), ("Customers", Column.Number), ("Visits", Column.Number), ("Calls, letters", Column.Number), ("Left over", Column.Number), ("Worth", Column.Number));
        foreach (var rep in team)
        {
            var left = rep.Briefing.NoTime.Count + rep.Briefing.Visits.LeftOut.Count(visit => visit.IsForLackOfTime);
            table.AddRow(
                rep.Rep.Value.EscapeMarkup(), Bars.Count(rep.Names.Count), Bars.Count(rep.Briefing.Visits.Visits.Count), Bars.Count(rep.Briefing.FromDesk.Count), Bars.Count(left), Bars.Amount(rep.Worth));
        }

        return table;
    }

    private static string Length(RepToday shown) => shown.Briefing.Visits is { Visits.Count: > 0, Finishes: { } back } plan
        ? $", {_time.Format(plan.Visits[0].Begins)} to {_time.Format(back)} with the way back"
        : "";

    private static Table Visits(RepToday shown)
    {
        var actions = shown.Briefing.Ranking.Ranked.ToDictionary(action => action.Proposal.Customer);
        var table = Bars.Table(("When", Column.Label), ("Way", Column.Number), ("Customer", Column.Label), ("Name", Column.Text), ("Why", Column.Text), ("An hour", Column.Number));
        foreach (var visit in shown.Briefing.Visits.Visits)
        {
            table.AddRow(
                $"{_time.Format(visit.Begins)}–{_time.Format(visit.Ends)}",
                string.Create(CultureInfo.InvariantCulture, $"{visit.Travel.TotalMinutes:0} min"),
                visit.Customer.Value.EscapeMarkup(),
                Name(shown, visit.Customer),
                actions.TryGetValue(visit.Customer, out var action) ? Why(action.Proposal, shown.Day.Date) : visit.Because.ToString(),
                Bars.Amount(visit.ValuePerHour));
        }

        return table;
    }

    private static void Left(IAnsiConsole screen, RepToday shown)
    {
        foreach (var reason in shown.Briefing.Visits.LeftOut.GroupBy(left => left.Reason).OrderBy(reason => reason.Key))
        {
            var named = string.Join(", ", reason.Take(RowsShown / 2).Select(left => left.Customer.Value));
            screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Left out, {reason.Key}: {reason.Count()} ({named}{(reason.Count() > RowsShown / 2 ? ", …" : "")})"));
        }
    }

    private static Table FromDesk(RepToday shown)
    {
        var table = Bars.Table(("Customer", Column.Label), ("Name", Column.Text), ("By", Column.Label), ("Why", Column.Text), ("Worth", Column.Number), ("An hour", Column.Number));
        foreach (var action in shown.Briefing.FromDesk.Take(RowsShown))
        {
            table.AddRow(
                action.Proposal.Customer.Value.EscapeMarkup(),
                Name(shown, action.Proposal.Customer),
                action.Way.Channel.ToString(),
                Why(action.Proposal, shown.Day.Date),
                action.Value is { } value ? Bars.Amount(value) : "?",
                action.ValuePerHour is { } hourly ? Bars.Amount(hourly) : "?");
        }

        return table;
    }

    private static Table Held(RepToday shown)
    {
        var table = Bars.Table(("Reason", Column.Label), ("Actions", Column.Number), ("For example", Column.Text));
        foreach (var reason in shown.Briefing.Ranking.Held.GroupBy(held => held.Obstacle).OrderBy(reason => reason.Key))
        {
            var first = reason.First();
            var example = first.Instead is { } better
                ? $"{first.Proposal.Customer}: {Asks(first.Proposal)}, since {Asks(better)} goes"
                : $"{first.Proposal.Customer}: {Asks(first.Proposal)}";
            table.AddRow(reason.Key?.ToString() ?? "Another goes", Bars.Count(reason.Count()), example.EscapeMarkup());
        }

        return table;
    }

    private static IEnumerable<RankedAction> Explained(RepToday shown) => shown.Briefing.Ranking.Ranked
        .GroupBy(action => (action.Proposal.Source, action.Way.Form)).Select(kind => kind.First()).OrderBy(action => action.Rank);

    private static string Why(ActionProposal proposal, LocalDate today)
    {
        var due = proposal.LatestOn is not { } latest ? ""
            : latest < today ? string.Create(CultureInfo.InvariantCulture, $", {Period.DaysBetween(latest, today)} d late")
            : string.Create(CultureInfo.InvariantCulture, $", until {latest:uuuu-MM-dd}");
        return $"{Asks(proposal)}{due}".EscapeMarkup();
    }

    // The rule of a follow-up without customer and day, which stand beside it.
    private static string Asks(ActionProposal proposal) => proposal.Source == ActionSource.FollowUp ? proposal.Reference.Split('/')[0] : proposal.Reference;

    private static string Name(RepToday shown, CustomerId customer) => Bars.Cut(shown.Names[customer], NameWidth).EscapeMarkup();
}
