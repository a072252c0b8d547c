using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Calendars;

/// <summary>Rules of holidays and the sets made of them; single dates stand in docs/time.md.</summary>
public sealed class HolidayRulesTests
{
    private static readonly Labels _names = new("x", "x", "x", "x");

    public static TheoryData<string, int, int> Sets => new()
    {
        { nameof(UnitedStatesHolidays), 1978, 9999 },
        { nameof(MainlandChinaHolidays), 2014, 2070 },
        { nameof(TaiwanHolidays), 2017, 2070 },
        { nameof(KoreaHolidays), 2013, 2050 },
    };

    [Theory]
    [InlineData(1961, "1961-04-02")]
    [InlineData(1818, "1818-03-22")]
    [InlineData(1943, "1943-04-25")]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2038, "2038-04-25")]
    public void Easter_is_where_it_was(int year, string date) => Assert.Equal(TimeTable.Date(date), EasterHoliday.Easter(year));

    [Fact]
    public void Days_around_Easter() =>
        Assert.Equal(["2024-03-29", "2024-05-20"], new[] { -2, 50 }.Select(days => new EasterHoliday("x", _names, days).In(2024).Single().ToString()[^10..]));

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_set_knows_its_years_and_nothing_before(string name, int first, int last)
    {
        var set = Set(name);
        Assert.DoesNotContain(set.In(first - 1), holiday => !holiday.IsObserved);
        Assert.NotEmpty(set.In(first));
        Assert.NotEmpty(set.In(last));
        if (last < 9999)
        {
            Assert.Equal(CalendarRules.YearBeyondRange, Assert.Throws<BusinessRuleException>(() => set.In(last + 1)).Code);
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Each_holiday_comes_once_a_year_under_its_own_key_with_four_names(string name, int first, int last)
    {
        var set = Set(name);
        for (var year = Math.Max(first, 2025); year <= Math.Min(last, 2100); year++)
        {
            var own = set.In(year).Where(holiday => !holiday.IsObserved).ToList();
            Assert.Equal(set.Rules.Count, own.Select(holiday => holiday.Key).Distinct().Count());
            Assert.Equal(set.Rules.Count, own.Count);
            Assert.All(own, holiday => Assert.Contains(holiday, set.On(holiday.Date)));
        }

        Assert.All(set.In(2030), holiday => Assert.All([holiday.Names.English, holiday.Names.SimplifiedChinese, holiday.Names.TraditionalChinese, holiday.Names.Korean], Assert.NotEmpty));
    }

    [Theory]
    [InlineData(Observance.None, "2022-12-31", "")]
    [InlineData(Observance.NearestWeekday, "2022-12-31", "2022-12-30")]
    [InlineData(Observance.NearestWeekday, "2023-12-31", "2024-01-01")]
    [InlineData(Observance.SundayToMonday, "2022-12-31", "")]
    [InlineData(Observance.SundayToMonday, "2023-12-31", "2024-01-01")]
    [InlineData(Observance.WeekendToMonday, "2022-12-31", "2023-01-02")]
    [InlineData(Observance.WeekendToMonday, "2024-12-31", "")]
    public void A_weekend_may_give_another_day_off_also_in_another_year(Observance observance, string date, string observed)
    {
        var year = TimeTable.Date(date).Year;
        var set = new HolidaySet([new FixedHoliday("x", _names, 12, 31) { Observance = observance, FirstYear = year }]);
        var off = new[] { year, year + 1 }.SelectMany(set.In).Where(holiday => holiday.IsObserved && holiday.Date < new LocalDate(year + 1, 6, 1));
        Assert.Equal(observed, string.Join(' ', off.Select(holiday => holiday.ToString()[^10..])));
    }

    [Fact]
    public void The_last_lunar_months_reach_into_the_next_year()
    {
        // Lunar 2023-12-08 was 18 January 2024; that of lunar 2024 was 7 January 2025.
        var laba = new LunarHoliday("laba", _names, LunarCalendarKind.Chinese, 12, 8);
        Assert.Equal(["2024-01-18", "2025-01-07"], new[] { 2024, 2025 }.SelectMany(laba.In).Select(holiday => holiday.ToString()[^10..]));
        Assert.Empty(new FixedHoliday("leap", _names, 2, 29).In(2023));
    }

    private static HolidaySet Set(string name) => name switch
    {
        nameof(UnitedStatesHolidays) => UnitedStatesHolidays.Federal,
        nameof(MainlandChinaHolidays) => MainlandChinaHolidays.Statutory,
        nameof(TaiwanHolidays) => TaiwanHolidays.Public,
        nameof(KoreaHolidays) => KoreaHolidays.Public,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
