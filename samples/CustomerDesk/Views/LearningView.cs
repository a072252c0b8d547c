using System.Globalization;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using Spectre.Console;

namespace CustomerDesk.Views;

/// <summary>What there is to learn from a file of complaints.</summary>
internal static class LearningView
{
    private const int Named = 5;
    private const int DaysToAct = 30;

    public static void Write(TextWriter output, LearningReport report)
    {
        var screen = Screen.On(output);
        var all = report.Of(LearningSubject.Everything)!;
        var periods = report.Periods;
        screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Bars.Count(all.Total.Complaints)} complaints from {periods.First:uuuu-MM-dd} to {periods.AsOf:uuuu-MM-dd}, {Bars.Count(all.AnsweredLate)} not answered in time"));
        screen.WriteLine("Set against days: the file does not say what was sold, so that a rise may be one of customers. Causes are guessed from words of the issue.");

        screen.Heading("By product, and how they compare to the rest");
        screen.Write(Table(report, group => group.Subject is { Dimension: LearningDimension.Product, Cause: null, Value: not null }, group => group.Subject.Value!));
        screen.Heading("By cause");
        screen.Write(Table(report, group => group.Subject is { Dimension: LearningDimension.Everything, Cause: not null }, group => group.Subject.Cause!.Value.ToString()));

        screen.Heading("What stands out");
        Lines(screen, report.StandingOut, group => group.Comparison is { Ratio: { } ratio, AdjustedPValue: { } chance } ? $"{Digits(ratio)} times the rate of the rest ({Chance(chance)})" : "");
        screen.Heading("What rises");
        Lines(screen, report.Rising, group => group.Trend is { RatioPerPeriod: { } ratio, AdjustedPValue: { } chance } ? $"{Digits(ratio)} times in each quarter ({Chance(chance)})" : "");

        screen.Heading("Repeats");
        screen.WriteLine(report.Repeats.OfKnownCustomers == 0
            ? "Not known: the file names no customer."
            : string.Create(CultureInfo.InvariantCulture, $"{report.Repeats.Repeats} of {report.Repeats.OfKnownCustomers} within {report.Repeats.WithinDays} days"));
        Lesson(screen, report);
    }

    private static Table Table(LearningReport report, Func<LearningGroup, bool> isShown, Func<LearningGroup, string> name)
    {
        var table = Bars.Table(("", Column.Text), ("Complaints", Column.Number), ("A day", Column.Number), ("95 % interval", Column.Label), ("In time", Column.Number), ("95 % interval", Column.Label), ("Rate", Column.Label), ("Trend", Column.Label));
        foreach (var group in report.Groups.Where(isShown).OrderByDescending(group => group.Total.Complaints))
        {
            var (rate, share) = (group.Total.Rate, group.ShareInTime);
            table.AddRow(
                name(group).EscapeMarkup(),
                Bars.Count(group.Total.Complaints),
                rate is null ? "" : Digits(rate.Value),
                rate is null ? "" : $"{Digits(rate.AtLeast)} to {Digits(rate.AtMost)}",
                share is null ? "" : Percent(share.Value),
                share is null ? "" : $"{Percent(share.AtLeast)} to {Percent(share.AtMost)}",
                group.Comparison?.Verdict.ToString() ?? "",
                group.Trend?.Verdict.ToString() ?? "");
        }

        return table;
    }

    private static void Lines(IAnsiConsole screen, IReadOnlyList<LearningGroup> groups, Func<LearningGroup, string> what)
    {
        foreach (var group in groups.Take(Named))
        {
            screen.WriteLine($"{Subject(group.Subject)}: {what(group)}");
        }

        if (groups.Count == 0)
        {
            screen.WriteLine("Nothing that chance could not have made.");
        }
        else if (groups.Count > Named)
        {
            screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{groups.Count - Named} more."));
        }
    }

    // From the finding to an action with owner and date, and to what staff read of it.
    private static void Lesson(IAnsiConsole screen, LearningReport report)
    {
        screen.Heading("What is published to staff");
        var worst = report.Rising.FirstOrDefault(group => group.Subject.Dimension != LearningDimension.Everything) ?? (report.StandingOut.Count > 0 ? report.StandingOut[0] : null);
        if (worst is null || report.FindingOf(worst.Subject) is not { } finding)
        {
            screen.WriteLine("Nothing: there is no finding to act on.");
            return;
        }

        var asOf = report.Periods.AsOf;
        var at = asOf.AtMidnight().InUtc().ToInstant();
        var improvement = Improvement.Begin(
            new ImprovementId("1"), finding, new ImprovementText($"Find out what is behind {Subject(finding.Subject)}, and mend it."), new StaffId("quality"), asOf.PlusDays(DaysToAct), at);
        improvement.Publish(Enum.GetValues<StaffRole>().Where(role => LessonAudience.Default.MayRead(finding, role)), LessonAudience.Default, at);
        var lesson = improvement.Lesson!;
        screen.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{lesson.Finding.Kind} since {lesson.Finding.First:uuuu-MM-dd}: {lesson.Action.Text} Owner {improvement.Owner}, due {improvement.Due:uuuu-MM-dd}; read by {lesson.Audience.Count} roles."));
    }

    private static string Subject(LearningSubject subject) => (subject.Value, subject.Cause) switch
    {
        (null, null) => "all complaints",
        (null, { } cause) => $"cause {cause}",
        ({ } value, null) => value,
        ({ } value, { } cause) => $"{value}, cause {cause}",
    };

    // Doubles end there; so small a chance is no zero.
    private static string Chance(double p) => p < 1e-300 ? "p below 1E-300" : $"p {Digits(p)}";

    private static string Digits(double value) => value.ToString("G3", CultureInfo.InvariantCulture);

    private static string Percent(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);
}
