using System.Globalization;
using NodaTime;

namespace CustomerManagement.Domain.Kernel;

/// <summary>The dates on which something holds that persons set for a time: from the first on, up to the day before the end.</summary>
/// <param name="From">The first date; <c>null</c> for from the beginning.</param>
/// <param name="Until">The first date on which it no longer holds; <c>null</c> for without end.</param>
internal readonly record struct DateSpan(LocalDate? From, LocalDate? Until)
{
    /// <summary>Whether there is no date at all on which it holds.</summary>
    public bool IsEmpty => Until <= From;

    /// <summary>Whether it holds on a date, of any calendar.</summary>
    public bool Contains(LocalDate date)
    {
        var day = date.WithCalendar(CalendarSystem.Iso);
        return !(day < From) && !(Until <= day);
    }

    /// <summary>As in <c> until 2026-12-31</c>, with a blank before; nothing where there is no end.</summary>
    public static string UntilText(LocalDate? until) => Text("until", until);

    /// <summary>As in <c> from 2026-01-01 until 2026-12-31</c>, with a blank before; what is open is left out.</summary>
    public override string ToString() => Text("from", From) + Text("until", Until);

    private static string Text(string word, LocalDate? date) => date is { } known ? string.Create(CultureInfo.InvariantCulture, $" {word} {known:uuuu-MM-dd}") : "";
}
