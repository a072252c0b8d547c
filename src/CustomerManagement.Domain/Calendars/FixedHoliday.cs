using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>A holiday on the same date every year. On 29 February it comes in leap years only.</summary>
public sealed record FixedHoliday : HolidayRule
{
    /// <summary>Creates the rule.</summary>
    /// <param name="key">Its stable key.</param>
    /// <param name="names">What it is called.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public FixedHoliday(string key, Labels names, int month, int day)
        : base(key, names)
    {
        Date = new AnnualDate(month, day);
    }

    /// <summary>Month and day.</summary>
    public AnnualDate Date { get; }

    private protected override IEnumerable<LocalDate> DatesIn(int year) => Date.IsValidYear(year) ? [Date.InYear(year)] : [];
}
