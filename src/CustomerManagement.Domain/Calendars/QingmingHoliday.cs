using System.Globalization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>A holiday on Qingming, the day in China on which the sun reaches 15 degrees of longitude: 4 or 5 April. Known for the years 2000 to 2070, refused beyond.</summary>
public sealed record QingmingHoliday : HolidayRule
{
    /// <summary>The first year it is known for.</summary>
    public const int FirstKnownYear = 2000;

    /// <summary>The last year it is known for.</summary>
    public const int LastKnownYear = 2070;

    /// <summary>Creates the rule.</summary>
    /// <param name="key">Its stable key.</param>
    /// <param name="names">What it is called.</param>
    public QingmingHoliday(string key, Labels names)
        : base(key, names)
    {
    }

    private protected override IEnumerable<LocalDate> DatesIn(int year)
    {
        if (year is < FirstKnownYear or > LastKnownYear)
        {
            throw new BusinessRuleException(
                CalendarRules.YearBeyondRange,
                string.Create(CultureInfo.InvariantCulture, $"Qingming is known for the years {FirstKnownYear} to {LastKnownYear}."));
        }

        // The usual rule for this century, [Y x 0.2422 + 4.81] - [Y / 4], in whole numbers. In 2071 the sun gets there within minutes of midnight, too close for a rule.
        var ofCentury = year - FirstKnownYear;
        return [new LocalDate(year, 4, (((ofCentury * 2422) + 48_100) / 10_000) - (ofCentury / 4))];
    }
}
