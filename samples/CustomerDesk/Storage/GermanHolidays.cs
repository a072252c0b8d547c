using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Kernel;

namespace CustomerDesk.Storage;

/// <summary>The holidays of all German states, in force today: an example of rules that a host brings of its own.</summary>
internal static class GermanHolidays
{
    public static HolidaySet Nationwide { get; } = new(
    [
        new FixedHoliday("de.new-year", new Labels("New Year's Day", "元旦", "元旦", "새해 첫날"), 1, 1),
        new EasterHoliday("de.good-friday", new Labels("Good Friday", "耶稣受难日", "耶穌受難日", "성금요일"), -2),
        new EasterHoliday("de.easter-monday", new Labels("Easter Monday", "复活节星期一", "復活節星期一", "부활절 월요일"), 1),
        new FixedHoliday("de.labour-day", new Labels("Labour Day", "劳动节", "勞動節", "노동절"), 5, 1),
        new EasterHoliday("de.ascension", new Labels("Ascension Day", "耶稣升天节", "耶穌升天節", "주님 승천 대축일"), 39),
        new EasterHoliday("de.whit-monday", new Labels("Whit Monday", "圣灵降临节星期一", "聖靈降臨節星期一", "성령 강림절 월요일"), 50),
        new FixedHoliday("de.unity", new Labels("German Unity Day", "德国统一日", "德國統一日", "독일 통일의 날"), 10, 3),
        new FixedHoliday("de.christmas", new Labels("Christmas Day", "圣诞节", "聖誕節", "성탄절"), 12, 25),
        new FixedHoliday("de.second-christmas", new Labels("Second Day of Christmas", "圣诞节次日", "聖誕節次日", "성탄절 다음 날"), 12, 26),
    ]);
}
