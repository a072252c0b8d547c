using System.Globalization;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using Spectre.Console;

namespace CustomerDesk.Views;

/// <summary>What <c>complaints</c> prints of the demo data. Who is not known as a customer is not named.</summary>
internal static class ComplaintsView
{
    private const int NameWidth = 16;

    public static void Write(TextWriter output, ComplaintDesk desk, int top)
    {
        var screen = Screen.On(output);
        var queue = QueuedComplaint.Queue(desk.Complaints, desk.Now);
        screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{desk.Complaints.Count} complaints, {queue.Count} open, at {ComplaintWords.Moment(desk.Now, desk.Zone)} ({desk.Zone.Id})"));
        Sweep(screen, desk);
        screen.Heading("Open, by urgency");
        screen.WriteLine(States(queue));
        screen.Write(Queue(queue.Take(top), desk));
        if (queue.Count > top)
        {
            screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{queue.Count - top} more."));
        }

        screen.Heading("Why");
        foreach (var line in queue.Take(top))
        {
            screen.WriteLine($"{line.Complaint}: {ComplaintWords.Why(line, desk.Zone)}");
        }

        // One in working time has more to explain than one on the clock.
        if ((queue.FirstOrDefault(line => line.Promise?.Clock.Terms.Hours is not null) ?? queue.FirstOrDefault(line => line.Promise is not null)) is { Promise: { } promise } explained)
        {
            screen.Heading($"How the deadline of {explained.Complaint} came about");
            screen.WriteLine(promise.Explain().ToString());
        }

        Chronology(screen, desk);
    }

    private static void Sweep(IAnsiConsole screen, ComplaintDesk desk)
    {
        screen.Heading("What the sweep found");
        screen.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{desk.Sweep.Looked} had something due: {desk.Sweep.Broken} promises broken, {desk.Sweep.Escalated} steps of escalation, {desk.Sweep.Closed} closed as the customer said nothing"));
        foreach (var found in desk.Found)
        {
            var text = found switch
            {
                ComplaintPromiseBroken broken => $"{broken.Complaint}: {ComplaintWords.Owed(broken.Kind)} was due {ComplaintWords.Moment(broken.Deadline, desk.Zone)}",
                ComplaintEscalated told => $"{told.Complaint}: {told.To} is told of the {ComplaintWords.Owed(told.Kind)}",
                ComplaintClosed closed => $"{closed.Complaint}: closed, {closed.Reason}",
                _ => null,
            };
            if (text is not null)
            {
                screen.WriteLine($"  {text}");
            }
        }
    }

    private static string States(IReadOnlyList<QueuedComplaint> queue) =>
        string.Join(", ", Enum.GetValues<QueueState>().Select(state => string.Create(CultureInfo.InvariantCulture, $"{state} {queue.Count(line => line.State == state)}")));

    private static Table Queue(IEnumerable<QueuedComplaint> queue, ComplaintDesk desk)
    {
        var table = Bars.Table(
            ("Complaint", Column.Label), ("Customer", Column.Text), ("Weighs", Column.Label), ("Status", Column.Text), ("Owed", Column.Text), ("Left", Column.Text), ("Until", Column.Label), ("Owner", Column.Label));
        foreach (var line in queue)
        {
            table.AddRow(
                line.Complaint.Value.EscapeMarkup(),
                line.Customer is { } customer ? $"{customer} {Name(desk, customer)}".EscapeMarkup() : "not known",
                line.Severity.ToString(),
                line.Status.ToString(),
                line.Promise is { } promise ? $"{line.State}: {ComplaintWords.Owed(promise.Kind)}" : line.State.ToString(),
                ComplaintWords.Left(line, desk.Zone),
                line.Until is { } until ? ComplaintWords.Moment(until, desk.Zone) : "",
                (line.Owner?.Value ?? "").EscapeMarkup());
        }

        return table;
    }

    private static string Name(ComplaintDesk desk, CustomerId customer) => Bars.Cut(desk.Files[customer].Name?.Value ?? "", NameWidth);

    // For the customer whose complaint was closed last: fit for sending, in its language and on its clock.
    private static void Chronology(IAnsiConsole screen, ComplaintDesk desk)
    {
        var last = desk.Complaints.Where(complaint => complaint.ClosedAt is not null && complaint.Remedy is not null && complaint.Customer is not null)
            .OrderByDescending(complaint => complaint.ClosedAt).ThenBy(complaint => complaint.Id.Value, StringComparer.Ordinal).FirstOrDefault();
        if (last?.Customer is not { } customer || desk.Files[customer] is not { } file)
        {
            return;
        }

        var culture = file.Language is { } language ? CultureInfo.GetCultureInfo(language.Value) : CultureInfo.InvariantCulture;
        screen.Heading($"For the customer of {last.Id}, closed last: the course of it");
        foreach (var line in new ComplaintChronology(culture, file.Zone ?? desk.Zone).Tell(last, ComplaintParty.Complainant))
        {
            screen.WriteLine(line.Said is { } said ? $"{line.When}  {line.What} {said.Text}" : $"{line.When}  {line.What}");
        }
    }
}
