using CustomerManagement.Domain.Kernel;
using NodaTime;
using static NodaTime.IsoDayOfWeek;

namespace CustomerManagement.Domain.Calendars;

/// <summary>The federal holidays of the United States (5 U.S.C. 6103), with the day off for those on a weekend. Inauguration Day is left to the host.</summary>
/// <remarks>Before 1978 the set gives nothing, since some were kept on other days.</remarks>
public static class UnitedStatesHolidays
{
    private const int FirstYear = 1978;

    /// <summary>All of them.</summary>
    public static HolidaySet Federal { get; } = new(
    [
        On("us.new-year", new Labels("New Year's Day", "元旦", "元旦", "새해 첫날"), 1, 1),
        On("us.martin-luther-king", new Labels("Birthday of Martin Luther King, Jr.", "马丁·路德·金纪念日", "馬丁·路德·金恩紀念日", "마틴 루서 킹의 날"), 1, MonthWeek.Third, Monday, 1986),
        On("us.washington", new Labels("Washington's Birthday", "华盛顿诞辰日", "華盛頓誕辰紀念日", "워싱턴 탄생일"), 2, MonthWeek.Third, Monday),
        On("us.memorial-day", new Labels("Memorial Day", "阵亡将士纪念日", "陣亡將士紀念日", "메모리얼 데이"), 5, MonthWeek.Last, Monday),
        On("us.juneteenth", new Labels("Juneteenth", "六月节", "六月節", "준틴스"), 6, 19, 2021),
        On("us.independence-day", new Labels("Independence Day", "独立日", "獨立紀念日", "독립기념일"), 7, 4),
        On("us.labor-day", new Labels("Labor Day", "劳动节", "勞動節", "노동절"), 9, MonthWeek.First, Monday),
        On("us.columbus-day", new Labels("Columbus Day", "哥伦布日", "哥倫布日", "콜럼버스의 날"), 10, MonthWeek.Second, Monday),
        On("us.veterans-day", new Labels("Veterans Day", "退伍军人节", "退伍軍人節", "재향군인의 날"), 11, 11),
        On("us.thanksgiving", new Labels("Thanksgiving Day", "感恩节", "感恩節", "추수감사절"), 11, MonthWeek.Fourth, Thursday),
        On("us.christmas", new Labels("Christmas Day", "圣诞节", "聖誕節", "성탄절"), 12, 25),
    ]);

    private static FixedHoliday On(string key, Labels names, int month, int day, int since = FirstYear) =>
        new(key, names, month, day) { FirstYear = since, Observance = Observance.NearestWeekday };

    private static WeekdayHoliday On(string key, Labels names, int month, MonthWeek week, IsoDayOfWeek weekday, int since = FirstYear) =>
        new(key, names, month, week, weekday) { FirstYear = since };
}
