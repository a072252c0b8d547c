using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Calendars;

/// <summary>The public holidays of the Republic of Korea that were days off in each year since 2013: those of the regulation on public holidays, without elections.</summary>
/// <remarks>
/// Substitute holidays are left to the host: which holidays have one changed in 2014, 2021 and 2023, and others are proclaimed for one year. Give them as <see cref="ExceptionalDay"/>.
/// Before 2013 the set gives nothing; beyond 2050 it refuses, since the lunar tables end there.
/// </remarks>
public static class KoreaHolidays
{
    private const int FirstYear = 2013;

    private static readonly Labels _seollal = new("Seollal holiday", "韩国春节假期", "韓國春節假期", "설날 연휴");
    private static readonly Labels _chuseok = new("Chuseok holiday", "韩国中秋节假期", "韓國中秋節假期", "추석 연휴");

    /// <summary>All of them. Seollal and Chuseok have a key for each of their three days.</summary>
    public static HolidaySet Public { get; } = new(
    [
        On("kr.new-year", new Labels("New Year's Day", "元旦", "元旦", "신정"), 1, 1),
        Lunar("kr.seollal-before", _seollal, 1, 1, -1),
        Lunar("kr.seollal", new Labels("Seollal", "韩国春节", "韓國春節", "설날"), 1, 1),
        Lunar("kr.seollal-after", _seollal, 1, 1, 1),
        On("kr.independence-movement-day", new Labels("Independence Movement Day", "三一节", "三一節", "삼일절"), 3, 1),
        On("kr.childrens-day", new Labels("Children's Day", "儿童节", "兒童節", "어린이날"), 5, 5),
        Lunar("kr.buddhas-birthday", new Labels("Buddha's Birthday", "佛诞日", "佛誕日", "부처님 오신 날"), 4, 8),
        On("kr.memorial-day", new Labels("Memorial Day", "显忠日", "顯忠日", "현충일"), 6, 6),
        On("kr.liberation-day", new Labels("Liberation Day", "光复节", "光復節", "광복절"), 8, 15),
        Lunar("kr.chuseok-before", _chuseok, 8, 15, -1),
        Lunar("kr.chuseok", new Labels("Chuseok", "韩国中秋节", "韓國中秋節", "추석"), 8, 15),
        Lunar("kr.chuseok-after", _chuseok, 8, 15, 1),
        On("kr.national-foundation-day", new Labels("National Foundation Day", "开天节", "開天節", "개천절"), 10, 3),
        On("kr.hangul-day", new Labels("Hangul Day", "韩文节", "韓文節", "한글날"), 10, 9),
        On("kr.christmas", new Labels("Christmas Day", "圣诞节", "聖誕節", "성탄절"), 12, 25),
    ]);

    private static FixedHoliday On(string key, Labels names, int month, int day) => new(key, names, month, day) { FirstYear = FirstYear };

    private static LunarHoliday Lunar(string key, Labels names, int month, int day, int days = 0) =>
        new(key, names, LunarCalendarKind.Korean, month, day, days) { FirstYear = FirstYear };
}
