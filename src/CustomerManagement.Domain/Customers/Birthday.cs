using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Customers;

/// <summary>A birthday: day and month, the year when it is known, and by which calendar it is kept. Immutable; <c>ToString</c> and serialisers withhold it.</summary>
[JsonConverter(typeof(WithheldJsonConverter<Birthday>))]
public sealed record Birthday
{
    private const string UnknownYear = "--";

    // The suffixes of RFC 9557 for dates that are kept by another calendar.
    private const string Chinese = "[u-ca=chinese]";
    private const string Korean = "[u-ca=dangi]";

    private static readonly AnnualDatePattern _dayAndMonth = AnnualDatePattern.CreateWithInvariantCulture("MM'-'dd");

    /// <summary>Creates a birthday.</summary>
    /// <param name="day">Day and month; 29 February is one.</param>
    /// <param name="year">The year of birth, 1 to 9999; <c>null</c> when it is not known.</param>
    /// <param name="reckoning">By which calendar it is kept; the ordinary one unless said otherwise. Day, month and year are those of the ordinary calendar in any case.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day in that year, the year is out of range, or there is no such reckoning.</exception>
    /// <exception cref="ArgumentException">It is kept by a lunar calendar and the year is not known: the lunar day cannot be told.</exception>
    public Birthday(AnnualDate day, int? year = null, BirthdayReckoning reckoning = BirthdayReckoning.Gregorian)
    {
        if (!Enum.IsDefined(reckoning))
        {
            throw new ArgumentOutOfRangeException(nameof(reckoning));
        }

        if (year is < 1 or > 9999 || (year is { } known && !day.IsValidYear(known)))
        {
            throw new ArgumentOutOfRangeException(nameof(year));
        }

        if (reckoning != BirthdayReckoning.Gregorian && year is null)
        {
            throw new ArgumentException("The lunar day of a birthday is known only with its year.", nameof(year));
        }

        Day = day;
        Year = year;
        Reckoning = reckoning;
    }

    /// <summary>Day and month. Personal data: do not log.</summary>
    public AnnualDate Day { get; }

    /// <summary>The year of birth, or <c>null</c>. Personal data: do not log.</summary>
    public int? Year { get; }

    /// <summary>By which calendar it is kept.</summary>
    public BirthdayReckoning Reckoning { get; }

    /// <summary>The day of this birthday in a year of the ordinary calendar, whatever the calendar by which it is kept.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <returns>The date; 28 February for one born on 29 February, in a year without that day.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is out of range.</exception>
    public LocalDate InYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        return Day.InYear(year);
    }

    /// <summary>
    /// Reads <c>yyyy-MM-dd</c>, or <c>--MM-dd</c> when the year is not known (ISO 8601). After a date with a year, <c>[u-ca=chinese]</c> or <c>[u-ca=dangi]</c>
    /// (RFC 9557) says that it is kept by the Chinese or Korean lunar calendar.
    /// </summary>
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

        var (iso, reckoning) = text switch
        {
            _ when text.EndsWith(Chinese, StringComparison.Ordinal) => (text[..^Chinese.Length], BirthdayReckoning.ChineseLunar),
            _ when text.EndsWith(Korean, StringComparison.Ordinal) => (text[..^Korean.Length], BirthdayReckoning.KoreanLunar),
            _ => (text, BirthdayReckoning.Gregorian),
        };
        return LocalDatePattern.Iso.Parse(iso) is { Success: true, Value: { Year: >= 1 } date }
            ? new Birthday(new AnnualDate(date.Month, date.Day), date.Year, reckoning)
            : null;
    }

    /// <summary>The text that <see cref="Parse"/> reads. Personal data: do not log.</summary>
    /// <returns><c>yyyy-MM-dd</c> or <c>--MM-dd</c>, and the suffix of a lunar calendar.</returns>
    public string ToIsoText()
    {
        var year = Year is { } known ? known.ToString("0000'-'", CultureInfo.InvariantCulture) : UnknownYear;
        var suffix = Reckoning switch
        {
            BirthdayReckoning.Gregorian => "",
            BirthdayReckoning.ChineseLunar => Chinese,
            BirthdayReckoning.KoreanLunar => Korean,
            _ => throw new InvalidOperationException("No such reckoning."),
        };
        return year + _dayAndMonth.Format(Day) + suffix;
    }

    /// <summary>Withholds the day.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => PersonalText.Withheld;
}
