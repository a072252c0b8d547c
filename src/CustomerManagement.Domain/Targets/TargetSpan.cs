using System.Globalization;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using NodaTime;

namespace CustomerManagement.Domain.Targets;

/// <summary>The dates for which a target holds, inclusive at both ends. Immutable and compared by value.</summary>
public sealed record TargetSpan
{
    /// <summary>Creates a span.</summary>
    /// <param name="first">The first date.</param>
    /// <param name="last">The last date, inclusive, not before the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last date is before the first, or a date is outside the years 1 to 9999.</exception>
    [JsonConstructor]
    public TargetSpan(LocalDate first, LocalDate last)
    {
        First = first.WithCalendar(CalendarSystem.Iso);
        Last = last.WithCalendar(CalendarSystem.Iso);
        ArgumentOutOfRangeException.ThrowIfLessThan(First.Year, 1, nameof(first));
        ArgumentOutOfRangeException.ThrowIfLessThan(Last, First, nameof(last));
    }

    /// <summary>The first date.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate First { get; internal init; }

    /// <summary>The last date, inclusive.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Last { get; internal init; }

    /// <summary>How many dates there are, 1 or more.</summary>
    [JsonIgnore]
    public int Days => Period.DaysBetween(First, Last) + 1;

    /// <summary>A calendar year.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <returns>The span.</returns>
    public static TargetSpan Year(int year) => new(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));

    /// <summary>A quarter of a calendar year.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="quarter">1 for January to March, up to 4.</param>
    /// <returns>The span.</returns>
    public static TargetSpan Quarter(int year, int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, 4);
        return new(new LocalDate(year, (3 * quarter) - 2, 1), Month(year, 3 * quarter).Last);
    }

    /// <summary>A calendar month.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <returns>The span.</returns>
    public static TargetSpan Month(int year, int month)
    {
        var dates = new YearMonth(year, month).ToDateInterval();
        return new(dates.Start, dates.End);
    }

    /// <summary>Whether a date lies in it.</summary>
    /// <param name="date">The date.</param>
    /// <returns><c>true</c> from the first date to the last, both inclusive.</returns>
    public bool Contains(LocalDate date)
    {
        var day = date.WithCalendar(CalendarSystem.Iso);
        return day >= First && day <= Last;
    }

    /// <summary>Cuts the span where calendar years, quarters or months begin; the first and last piece may be shorter.</summary>
    /// <param name="unit">Which.</param>
    /// <returns>The pieces in order; together they are the span.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
    public IReadOnlyList<TargetSpan> Split(CalendarUnit unit)
    {
        if (!Enum.IsDefined(unit))
        {
            throw new ArgumentOutOfRangeException(nameof(unit));
        }

        return Cut(date => Quotient(date.PlusDays(-1), unit) != Quotient(date, unit));
    }

    /// <summary>The dates that both have; <c>null</c> when there are none.</summary>
    internal TargetSpan? Intersect(TargetSpan other)
    {
        var (first, last) = (LocalDate.Max(First, other.First), LocalDate.Min(Last, other.Last));
        return first <= last ? new TargetSpan(first, last) : null;
    }

    /// <summary>Cuts the span before each date, but the first, at which a piece begins.</summary>
    internal IReadOnlyList<TargetSpan> Cut(Func<LocalDate, bool> begins)
    {
        var pieces = new List<TargetSpan>();
        var first = First;
        for (var day = First; day < Last;)
        {
            var next = day.PlusDays(1);
            if (begins(next))
            {
                pieces.Add(new TargetSpan(first, day));
                first = next;
            }

            day = next;
        }

        pieces.Add(new TargetSpan(first, Last));
        return pieces;
    }

    /// <summary>The same dates a year before: what ends with a February ends with that February, and a 29th of February alone has none.</summary>
    internal TargetSpan? YearBefore()
    {
        // Where the span begins and where the next would begin is moved, so that spans that do not overlap do not overlap a year before.
        var first = Back(First);
        var last = Last == LocalDate.MaxIsoValue ? Last.PlusYears(-1) : Back(Last.PlusDays(1)).PlusDays(-1);
        return first <= last ? new(first, last) : null;

        static LocalDate Back(LocalDate date) => date is { Month: 2, Day: 29 } ? new LocalDate(date.Year - 1, 3, 1) : date.PlusYears(-1);
    }

    /// <summary>As in <c>2024-01-01 to 2024-03-31</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First:uuuu-MM-dd} to {Last:uuuu-MM-dd}");

    private static int Quotient(LocalDate date, CalendarUnit unit) => ((12 * date.Year) + date.Month - 1) / (int)unit;
}
