using System.Globalization;
using System.Text.RegularExpressions;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Tests.Calendars;

/// <summary>Reads the tables of docs/time.md, and the small language in which they are written.</summary>
internal static partial class TimeTable
{
    public static OffsetDateTimePattern Clock { get; } = OffsetDateTimePattern.CreateWithInvariantCulture("HH':'mmo<m>");

    public static OffsetDateTimePattern Moment { get; } = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH':'mmo<m>");

    public static DurationPattern Hours { get; } = DurationPattern.CreateWithInvariantCulture("H':'mm");

    /// <summary>The rows under a heading, a cell a column.</summary>
    public static IEnumerable<string[]> Rows(string heading) => Repository.Read("docs/time.md")
        .Split($"## {heading}\n")[1].Split("\n## ")[0].Split('\n')
        .Where(line => line.StartsWith('|')).Skip(2)
        .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray());

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static LocalDate[] Dates(string text) => [.. text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Date)];

    /// <summary>Hours as in <c>Mon-Fri 09:00-17:00; Sat 09:00-12:00; 2024-12-25 closed</c>.</summary>
    public static WorkingCalendar Calendar(string zone, string hours)
    {
        var week = Enumerable.Repeat(DayHours.Closed, 7).ToArray();
        var exceptions = new List<ExceptionalDay>();
        foreach (var entry in hours.Split("; "))
        {
            var words = entry.Split(' ');
            var day = words[1] == "closed" ? DayHours.Closed : DayHours.Of(words[1..]);
            if (char.IsDigit(words[0][0]))
            {
                exceptions.Add(new ExceptionalDay(Date(words[0]), day, "exception"));
                continue;
            }

            var (first, last) = words[0] switch { "daily" => (0, 6), "Mon-Fri" => (0, 4), var name => (Weekday(name), Weekday(name)) };
            Array.Fill(week, day, first, last - first + 1);
        }

        return new WorkingCalendar("table", 1, DateTimeZoneProviders.Tzdb[zone], new WorkingWeek(week[0], week[1], week[2], week[3], week[4], week[5], week[6]), exceptions);
    }

    /// <summary>A series as in <c>every 2 months on Last Friday from 2024-01-31</c>.</summary>
    public static Recurrence Series(string text)
    {
        var parts = SeriesText().Match(text).Groups;
        var interval = int.Parse(parts["interval"].Value, CultureInfo.InvariantCulture);
        var anchor = Date(parts["anchor"].Value);
        return (parts["unit"].Value, parts["week"].Success) switch
        {
            ("day", false) => new DailyRecurrence(anchor, interval),
            ("week", false) => DailyRecurrence.Weekly(anchor, interval),
            ("month", false) => new MonthlyRecurrence(anchor, interval),
            ("month", true) => new WeekdayRecurrence(anchor, interval, Enum.Parse<MonthWeek>(parts["week"].Value), Enum.Parse<IsoDayOfWeek>(parts["weekday"].Value)),
            ("year", false) => new YearlyRecurrence(anchor, interval, parts["march"].Success ? LeapDay.FirstOfMarch : LeapDay.TwentyEighthOfFebruary),
            ("lunar year", false) => new LunarRecurrence(anchor, interval, Enum.Parse<LunarCalendarKind>(parts["calendar"].Value)),
            _ => throw new FormatException(text),
        };
    }

    private static int Weekday(string name) => Array.IndexOf(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], name);

    [GeneratedRegex(@"^every (?<interval>\d+) (?<unit>day|week|month|year|lunar year)s?( on (?<week>\w+) (?<weekday>\w+))? from (?<anchor>[\d-]+)(?<march> or 1 March)?( \((?<calendar>\w+)\))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex SeriesText();
}
