using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>A holiday a number of days before or after Western Easter Sunday, by the Gregorian calendar in every year.</summary>
public sealed record EasterHoliday : HolidayRule
{
    /// <summary>The most days before or after Easter: 80.</summary>
    public const int MaximumDays = 80;

    /// <summary>Creates the rule.</summary>
    /// <param name="key">Its stable key.</param>
    /// <param name="names">What it is called.</param>
    /// <param name="days">Days after Easter Sunday, below zero before it, at most 80 either way: Good Friday -2, Whit Monday 50.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is out of range.</exception>
    public EasterHoliday(string key, Labels names, int days)
        : base(key, names)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, -MaximumDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaximumDays);
        Days = days;
    }

    /// <summary>Days after Easter Sunday; below zero before it.</summary>
    public int Days { get; }

    /// <summary>Western Easter Sunday.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <returns>The date, 22 March to 25 April.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    /// <remarks>The anonymous Gregorian computus, as in Meeus, Astronomical Algorithms, chapter 8.</remarks>
    public static LocalDate Easter(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        var golden = year % 19;
        var (century, ofCentury) = Math.DivRem(year, 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var toSunday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * toSunday)) / 451;
        var (month, day) = Math.DivRem(epact + toSunday - (7 * correction) + 114, 31);
        return new LocalDate(year, month, day + 1);
    }

    private protected override IEnumerable<LocalDate> DatesIn(int year) => [Easter(year).PlusDays(Days)];
}
