using System.Globalization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>A lunar calendar from the platform's tables. Beyond them it refuses to answer.</summary>
/// <remarks>The tables are part of .NET and the same on every machine and in every culture. Immutable and safe for use by several threads.</remarks>
public sealed class LunarCalendar
{
    private readonly EastAsianLunisolarCalendar _tables;

    private LunarCalendar(LunarCalendarKind kind, EastAsianLunisolarCalendar tables)
    {
        _tables = tables;
        Kind = kind;
        FirstDate = LocalDate.FromDateTime(tables.MinSupportedDateTime);
        LastDate = LocalDate.FromDateTime(tables.MaxSupportedDateTime);
        FirstYear = tables.GetYear(tables.MinSupportedDateTime);
        LastYear = tables.GetYear(tables.MaxSupportedDateTime);
    }

    /// <summary>The Chinese calendar: 19 February 1901 to 28 January 2101.</summary>
    public static LunarCalendar Chinese { get; } = new(LunarCalendarKind.Chinese, new ChineseLunisolarCalendar());

    /// <summary>The Korean calendar: 14 February 918 to 10 February 2051.</summary>
    public static LunarCalendar Korean { get; } = new(LunarCalendarKind.Korean, new KoreanLunisolarCalendar());

    /// <summary>Whose calendar.</summary>
    public LunarCalendarKind Kind { get; }

    /// <summary>The first lunar year of the tables.</summary>
    public int FirstYear { get; }

    /// <summary>The last lunar year of the tables.</summary>
    public int LastYear { get; }

    /// <summary>The first date of the tables.</summary>
    public LocalDate FirstDate { get; }

    /// <summary>The last date of the tables.</summary>
    public LocalDate LastDate { get; }

    /// <summary>The calendar of a kind.</summary>
    /// <param name="kind">Which.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static LunarCalendar Of(LunarCalendarKind kind) => kind switch
    {
        LunarCalendarKind.Chinese => Chinese,
        LunarCalendarKind.Korean => Korean,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No lunar calendar."),
    };

    /// <summary>The lunar date of a date.</summary>
    /// <param name="date">The date; one of another calendar is taken as the same day of the ISO calendar.</param>
    /// <returns>The lunar date.</returns>
    /// <exception cref="BusinessRuleException"><see cref="CalendarRules.YearBeyondRange"/>: the date is not in the tables.</exception>
    public LunarDate ToLunar(LocalDate date)
    {
        var day = date.WithCalendar(CalendarSystem.Iso);
        if (day < FirstDate || day > LastDate)
        {
            throw BeyondRange();
        }

        var time = day.ToDateTimeUnspecified();
        var year = _tables.GetYear(time);
        var (place, leap) = (_tables.GetMonth(time), _tables.GetLeapMonth(year));
        return new LunarDate(year, leap > 0 && place >= leap ? place - 1 : place, _tables.GetDayOfMonth(time), place == leap);
    }

    /// <summary>The date of a lunar date, exactly.</summary>
    /// <param name="date">The lunar date.</param>
    /// <returns>The date; <c>null</c> when the year has no such leap month, or the month no day 30.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1 to 12 or the day not 1 to 30.</exception>
    /// <exception cref="BusinessRuleException"><see cref="CalendarRules.YearBeyondRange"/>: the lunar year is not in the tables.</exception>
    public LocalDate? Find(LunarDate date)
    {
        Check(date.Month, date.Day);
        var place = PlaceOf(date.Year, date.Month, date.IsLeapMonth);
        return place is { } month && date.Day <= _tables.GetDaysInMonth(date.Year, month) ? DateOf(date.Year, month, date.Day) : null;
    }

    /// <summary>The date on which a lunar day is kept in a year, as birthdays are: there is one every year.</summary>
    /// <param name="date">The lunar date. In a year without that leap month it is kept in the ordinary month of the number, in a month of 29 days the 30th on the 29th.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1 to 12 or the day not 1 to 30.</exception>
    /// <exception cref="BusinessRuleException"><see cref="CalendarRules.YearBeyondRange"/>: the lunar year is not in the tables.</exception>
    public LocalDate Keep(LunarDate date)
    {
        Check(date.Month, date.Day);
        var month = PlaceOf(date.Year, date.Month, date.IsLeapMonth) ?? PlaceOf(date.Year, date.Month, isLeap: false)!.Value;
        return DateOf(date.Year, month, Math.Min(date.Day, _tables.GetDaysInMonth(date.Year, month)));
    }

    internal static void Check(int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, 30);
    }

    internal BusinessRuleException BeyondRange() => new(
        CalendarRules.YearBeyondRange,
        string.Create(CultureInfo.InvariantCulture, $"The tables of the {Kind} lunar calendar hold the lunar years {FirstYear} to {LastYear}."));

    // The platform counts months through the year, so that those after a leap month have one more than their number.
    private int? PlaceOf(int year, int month, bool isLeap)
    {
        if (year < FirstYear || year > LastYear)
        {
            throw BeyondRange();
        }

        var leap = _tables.GetLeapMonth(year);
        if (isLeap)
        {
            return leap == month + 1 ? leap : null;
        }

        return leap > 0 && month >= leap ? month + 1 : month;
    }

    private LocalDate DateOf(int year, int place, int day) => LocalDate.FromDateTime(_tables.ToDateTime(year, place, day, 0, 0, 0, 0));
}
