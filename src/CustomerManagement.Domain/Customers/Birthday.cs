using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Customers;

/// <summary>A birthday: day and month, and the year when it is known. Immutable; <c>ToString</c> withholds it.</summary>
public sealed record Birthday
{
    private const string UnknownYear = "--";

    private static readonly AnnualDatePattern _dayAndMonth = AnnualDatePattern.CreateWithInvariantCulture("MM'-'dd");

    /// <summary>Creates a birthday.</summary>
    /// <param name="day">Day and month; 29 February is one.</param>
    /// <param name="year">The year of birth, 1 to 9999; <c>null</c> when it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day in that year, or the year is out of range.</exception>
    public Birthday(AnnualDate day, int? year = null)
    {
        if (year is < 1 or > 9999 || (year is { } known && !day.IsValidYear(known)))
        {
            throw new ArgumentOutOfRangeException(nameof(year));
        }

        Day = day;
        Year = year;
    }

    /// <summary>Day and month. Personal data: do not log.</summary>
    public AnnualDate Day { get; }

    /// <summary>The year of birth, or <c>null</c>. Personal data: do not log.</summary>
    public int? Year { get; }

    /// <summary>The date on which this birthday is kept in a year.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <returns>The date; 28 February for one born on 29 February, in a year without that day.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is out of range.</exception>
    public LocalDate InYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        return Day.InYear(year);
    }

    /// <summary>Reads <c>yyyy-MM-dd</c>, or <c>--MM-dd</c> when the year is not known (ISO 8601).</summary>
    /// <param name="text">The text; <c>null</c> is no birthday.</param>
    /// <returns>The birthday, or <c>null</c> when the text is not one.</returns>
    public static Birthday? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (text.StartsWith(UnknownYear, StringComparison.Ordinal))
        {
            return _dayAndMonth.Parse(text[UnknownYear.Length..]) is { Success: true } annual ? new Birthday(annual.Value) : null;
        }

        return LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= 1 } date }
            ? new Birthday(new AnnualDate(date.Month, date.Day), date.Year)
            : null;
    }

    /// <summary>The text that <see cref="Parse"/> reads. Personal data: do not log.</summary>
    /// <returns><c>yyyy-MM-dd</c> or <c>--MM-dd</c>.</returns>
    public string ToIsoText()
    {
        var year = Year is { } known ? known.ToString("0000'-'", CultureInfo.InvariantCulture) : UnknownYear;
        return year + _dayAndMonth.Format(Day);
    }

    /// <summary>Withholds the day.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => PersonalText.Withheld;
}
