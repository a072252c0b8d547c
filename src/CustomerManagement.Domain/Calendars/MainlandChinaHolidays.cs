using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Calendars;

/// <summary>The public holidays of mainland China by the State Council's regulation, as in force since 2014 and as amended for 2025 (New Year's Eve, 2 May).</summary>
/// <remarks>
/// Only the statutory days. The days off that join them to a weekend and the Saturdays and Sundays that make up for it are announced each year: give them as <see cref="ExceptionalDay"/>.
/// Before 2014 the set gives nothing; beyond 2070 it refuses, for want of Qingming.
/// </remarks>
public static class MainlandChinaHolidays
{
    private const int FirstYear = 2014;
    private const int Amended = 2025;

    private static readonly Labels _springFestival = new("Spring Festival", "春节", "春節", "춘절");
    private static readonly Labels _labourDay = new("Labour Day", "劳动节", "勞動節", "노동절");
    private static readonly Labels _nationalDay = new("National Day", "国庆节", "國慶節", "국경절");

    /// <summary>All of them. A holiday of several days has a key for each.</summary>
    public static HolidaySet Statutory { get; } = new(
    [
        On("cn.new-year", new Labels("New Year's Day", "元旦", "元旦", "원단"), 1, 1),
        Lunar("cn.spring-festival-eve", new Labels("Lunar New Year's Eve", "除夕", "除夕", "섣달그믐"), 1, 1, days: -1, since: Amended),
        Lunar("cn.spring-festival-1", _springFestival, 1, 1),
        Lunar("cn.spring-festival-2", _springFestival, 1, 2),
        Lunar("cn.spring-festival-3", _springFestival, 1, 3),
        new QingmingHoliday("cn.qingming", new Labels("Qingming Festival", "清明节", "清明節", "청명절")) { FirstYear = FirstYear },
        On("cn.labour-day-1", _labourDay, 5, 1),
        On("cn.labour-day-2", _labourDay, 5, 2, Amended),
        Lunar("cn.dragon-boat", new Labels("Dragon Boat Festival", "端午节", "端午節", "단오절"), 5, 5),
        Lunar("cn.mid-autumn", new Labels("Mid-Autumn Festival", "中秋节", "中秋節", "중추절"), 8, 15),
        On("cn.national-day-1", _nationalDay, 10, 1),
        On("cn.national-day-2", _nationalDay, 10, 2),
        On("cn.national-day-3", _nationalDay, 10, 3),
    ]);

    private static FixedHoliday On(string key, Labels names, int month, int day, int since = FirstYear) => new(key, names, month, day) { FirstYear = since };

    private static LunarHoliday Lunar(string key, Labels names, int month, int day, int days = 0, int since = FirstYear) =>
        new(key, names, LunarCalendarKind.Chinese, month, day, days) { FirstYear = since };
}
