using System.Globalization;
using CustomerDesk.Files;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using NodaTime;
using Spectre.Console;

namespace CustomerDesk.Views;

/// <summary>What <c>complaints --file</c> prints: what is to be learned from a file, and what is not.</summary>
internal static class LearningView
{
    private const int IssueWidth = 44;
    private const int DaysToAct = 90;

    public static void Write(TextWriter output, IReadOnlyList<ComplaintRow> rows, LearningReport report)
    {
        var screen = Screen.On(output);
        var all = report.Of(LearningSubject.Everything)!;
        screen.WriteLine(Say($"{all.Total.Complaints} complaints received from {Date(report.Periods.First)} to {Date(report.Periods.AsOf)}"));
        screen.WriteLine($"By channel: {Counts(rows.GroupBy(row => row.Channel))}");
        screen.WriteLine($"By cause, guessed from the issue: {Counts(rows.GroupBy(row => row.Case.Cause))}");
        screen.WriteLine(Say($"Answered in time: {all.AnsweredInTime}, not: {all.AnsweredLate}; disputed by the consumer: {rows.Count(row => row.IsDisputed == true)}"));

        screen.Heading("By product");
        screen.Write(Products(report, all));
        screen.WriteLine("In brackets: the exact 95 % interval. The file does not say how much was sold, so there are no rates, and no product can be said to draw more complaints than the others.");
        screen.WriteLine(report.Repeats.OfKnownCustomers == 0
            ? "The file does not say who complained: nobody can tell which complaints are repeats."
            : Say($"Repeats: {report.Repeats.Repeats}."));

        screen.Heading("What rises, in complaints a day");
        screen.WriteLine(report.WorstTrend is { } worst
            ? Say($"{Name(worst.Subject)}: {Trend(worst.Trend!)}. More complaints a day may be more business.")
            : "Nothing was found to rise. That is no sign that nothing does.");

        screen.Heading("What stands out");
        var late = Late(report, all);
        screen.WriteLine(late is null
            ? "No product is answered in time clearly less often than all."
            : Say($"{Name(late.Subject)}: answered in time in {Share(late.ShareInTime)}, all in {Share(all.ShareInTime)}. Of many products, one may look bad by chance."));
        Lesson(screen, report, late, report.WorstTrend);
    }

    private static Table Products(LearningReport report, LearningGroup all)
    {
        var table = Bars.Table(("Product", Column.Label), ("Complaints", Column.Number), ("Not in time", Column.Number), ("Answered in time", Column.Label), ("Most named issue", Column.Text));
        var products = report.Groups.Where(group => group.Subject is { Dimension: LearningDimension.Product, Cause: null });
        foreach (var group in products.OrderByDescending(group => group.Total.Complaints).ThenBy(group => group.Subject).Append(all))
        {
            table.AddRow(
                (group == all ? "All" : Name(group.Subject)).EscapeMarkup(),
                Bars.Count(group.Total.Complaints),
                Bars.Count(group.AnsweredLate),
                Share(group.ShareInTime).EscapeMarkup(),
                group.Issues is [var first, ..] ? Bars.Cut(first.Issue, IssueWidth).EscapeMarkup() : "");
        }

        return table;
    }

    /// <summary>The product whose whole interval of answers in time lies below that of all.</summary>
    private static LearningGroup? Late(LearningReport report, LearningGroup all) => report.Groups
        .Where(group => group.Subject is { Dimension: LearningDimension.Product, Cause: null } && group.ShareInTime?.AtMost < all.ShareInTime?.AtLeast)
        .OrderBy(group => group.ShareInTime!.AtMost).ThenBy(group => group.Subject).FirstOrDefault();

    // What becomes of a finding: somebody is to act on it, and staff read of it.
    private static void Lesson(IAnsiConsole screen, LearningReport report, LearningGroup? late, LearningGroup? rising)
    {
        screen.Heading("What would be published to staff");
        if ((late ?? rising)?.Subject is not { } subject || report.FindingOf(subject) is not { } finding)
        {
            screen.WriteLine("Nothing.");
            return;
        }

        var at = finding.AsOf.PlusDays(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        var action = new ImprovementText(late is null ? "Read the complaints of the last quarter and find their root." : "See to it that these complaints are answered first, and find what holds them up.");
        var improvement = Improvement.Begin(new ImprovementId("lesson-1"), finding, action, new StaffId("office"), finding.AsOf.PlusDays(DaysToAct), at);
        improvement.Publish([StaffRole.Manager, StaffRole.Salesperson, StaffRole.TechnicalSupport], audience: null, at);
        var lesson = improvement.Lesson!;
        screen.WriteLine(Say($"Found ({lesson.Finding.Kind}): {Name(lesson.Finding.Subject)}, {lesson.Finding.Figure.Complaints} complaints from {Date(lesson.Finding.First)} to {Date(lesson.Finding.AsOf)}"));
        screen.WriteLine($"To do ({lesson.Status}): {lesson.Action.Text}");
        screen.WriteLine($"For: {string.Join(", ", lesson.Audience)}");
    }

    private static string Trend(LearningTrend trend) => string.Create(
        CultureInfo.InvariantCulture,
        $"{trend.Complaints} complaints in {trend.Periods} whole quarters{(trend.RatioPerPeriod is { } ratio ? string.Create(CultureInfo.InvariantCulture, $", {ratio:0.00} times as many each quarter as in the one before") : "")}, adjusted p {trend.AdjustedPValue:0.0000}");

    private static string Name(LearningSubject subject) =>
        $"{(subject.Dimension == LearningDimension.Everything ? "Everything" : subject.Value ?? "not known")}{(subject.Cause is { } cause ? $", {cause}" : "")}";

    private static string Share(LearningEstimate? share) =>
        share is null ? "not known" : string.Create(CultureInfo.InvariantCulture, $"{share.Value * 100:0.0} % [{share.AtLeast * 100:0.0}–{share.AtMost * 100:0.0}]");

    private static string Counts<T>(IEnumerable<IGrouping<T, ComplaintRow>> groups) =>
        string.Join(", ", groups.Select(group => (Name: group.Key?.ToString() ?? "not known", Count: group.Count())).OrderByDescending(group => group.Count).ThenBy(group => group.Name, StringComparer.Ordinal).Select(group => Say($"{group.Name} {group.Count}")));

    private static string Date(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    private static string Say(FormattableString text) => FormattableString.Invariant(text);
}
