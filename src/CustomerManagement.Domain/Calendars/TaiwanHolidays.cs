using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Calendars;

/// <summary>Public holidays of Taiwan that were days off for everyone in each year since 2017.</summary>
/// <remarks>
/// The days that the act of 2025 added, Labour Day (a day off for employees only before that act), and the days off in place of a weekend are left to the host: give them as rules of one's own or as <see cref="ExceptionalDay"/>.
/// Before 2017 the set gives nothing; beyond 2070 it refuses, for want of Qingming.
/// </remarks>
public static class TaiwanHolidays
{
    private const int FirstYear = 2017;

    private static readonly Labels _newYear = new("Lunar New Year", "春节", "春節", "춘절");

    /// <summary>All of them. A holiday of several days has a key for each.</summary>
    public static HolidaySet Public { get; } = new(
    [
        On("tw.founding-day", new Labels("Founding Day", "开国纪念日", "開國紀念日", "개국기념일"), 1, 1),
        Lunar("tw.lunar-new-year-eve", new Labels("Lunar New Year's Eve", "农历除夕", "農曆除夕", "섣달그믐"), 1, 1, days: -1),
        Lunar("tw.lunar-new-year-1", _newYear, 1, 1),
        Lunar("tw.lunar-new-year-2", _newYear, 1, 2),
        Lunar("tw.lunar-new-year-3", _newYear, 1, 3),
        On("tw.peace-memorial-day", new Labels("Peace Memorial Day", "和平纪念日", "和平紀念日", "평화기념일"), 2, 28),
        On("tw.childrens-day", new Labels("Children's Day", "儿童节", "兒童節", "어린이날"), 4, 4),
        new QingmingHoliday("tw.tomb-sweeping-day", new Labels("Tomb Sweeping Day", "清明节", "清明節", "청명절")) { FirstYear = FirstYear },
        Lunar("tw.dragon-boat", new Labels("Dragon Boat Festival", "端午节", "端午節", "단오절"), 5, 5),
        Lunar("tw.mid-autumn", new Labels("Mid-Autumn Festival", "中秋节", "中秋節", "중추절"), 8, 15),
        On("tw.national-day", new Labels("National Day", "国庆日", "國慶日", "국경일"), 10, 10),
    ]);

    private static FixedHoliday On(string key, Labels names, int month, int day) => new(key, names, month, day) { FirstYear = FirstYear };

    private static LunarHoliday Lunar(string key, Labels names, int month, int day, int days = 0) =>
        new(key, names, LunarCalendarKind.Chinese, month, day, days) { FirstYear = FirstYear };
}
