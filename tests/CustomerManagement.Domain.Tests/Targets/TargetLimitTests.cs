using System.Globalization;
using System.Text.Json;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Targets;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Targets;

/// <summary>Amounts at the edge of what a decimal holds, very many parts, and leap days.</summary>
public sealed class TargetLimitTests
{
    private static readonly WorkingCalendar _daily = new(
        "daily", 1, DateTimeZone.Utc, new WorkingWeek(DayHours.AllDay, DayHours.AllDay, DayHours.AllDay, DayHours.AllDay, DayHours.AllDay, DayHours.AllDay, DayHours.AllDay));

    private static readonly TargetScope _year = new(span: TargetSpan.Year(2024));
    private static readonly Instant _at = Instant.FromUtc(2024, 1, 1, 0, 0);

    public static TheoryData<string, string> Largest => new()
    {
        { "JPY", "79228162514264337593543950335" },
        { "EUR", "792281625142643375935439503.35" },
    };

    [Theory]
    [MemberData(nameof(Largest))]
    public void Parts_of_opposite_sign_whose_rest_does_not_fit_are_an_overflow(string currency, string text)
    {
        var (measure, most) = (TargetMeasure.NetSales(new Currency(currency)), decimal.Parse(text, CultureInfo.InvariantCulture));
        var whole = new SalesTarget(measure, _year, most);
        var part = new SalesTarget(measure, _year.In("a"), -most);
        Assert.Throws<OverflowException>(() => TargetTracker.Track(whole, [part], [], new LocalDate(2024, 6, 1), _daily));
        Assert.Throws<OverflowException>(() => TargetTracker.Track(
            new SalesTarget(measure, _year, 0), [new SalesTarget(measure, _year.In("a"), most), new SalesTarget(measure, _year.In("b"), most)], [], new LocalDate(2024, 6, 1), _daily));

        var progress = TargetTracker.Track(whole, [new SalesTarget(measure, _year.In("a"), most), new SalesTarget(measure, _year.In("b"), 0)], [], new LocalDate(2024, 12, 31), _daily);
        Assert.Equal((most, most, 0m), (progress.Total.Whole.Expected, progress.Total.ToDate.Expected, progress.Unassigned.ToDate.Expected));
    }

    [Theory]
    [MemberData(nameof(Largest))]
    public void Parts_of_a_breakdown_that_sum_to_more_than_fits_differ_from_the_whole(string currency, string text)
    {
        var (measure, most) = (TargetMeasure.NetSales(new Currency(currency)), decimal.Parse(text, CultureInfo.InvariantCulture));
        TargetBreakdown[] parts = [.. new[] { "a", "b", "c" }.Select((area, place) => new TargetBreakdown(new SalesTarget(measure, _year.In(area), place < 2 ? most : -most)))];
        Assert.Equal(
            TargetRules.PartsDiffer,
            Assert.Throws<BusinessRuleException>(() => new TargetBreakdown(new SalesTarget(measure, _year, most), [parts[0], parts[1]])).Code);
        Assert.Equal(3, new TargetBreakdown(new SalesTarget(measure, _year, most), parts).Parts.Count);
    }

    [Fact]
    public void The_first_and_the_last_day_of_all_can_be_looked_at_and_none_beyond()
    {
        var target = new SalesTarget(TargetMeasure.Visits, _year, 366);
        Assert.Equal(0, TargetTracker.Track(target, [], [], new LocalDate(1, 1, 1), _daily).Total.ToDate.Expected);
        Assert.Equal(366, TargetTracker.Track(target, [], [], new LocalDate(9999, 12, 31), _daily).Total.ToDate.Expected);
        Assert.Equal(1, TargetTracker.Track(target, [], [], new LocalDate(2024, 1, 1).WithCalendar(CalendarSystem.Julian), _daily).Total.ToDate.Expected);
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => TargetTracker.Track(target, [], [], LocalDate.MinIsoValue, _daily));
    }

    [Fact]
    public void What_is_missing_is_exact_or_an_overflow()
    {
        var measure = TargetMeasure.NetSales(new Currency("JPY"));
        var whole = new SalesTarget(measure, _year, 79_228_162_514_264_337_593_543_950_335m);
        var figure = TargetTracker.Track(whole, [], [new Achievement(new LocalDate(2024, 1, 1), 0.5m)], new LocalDate(2024, 12, 31), _daily).Total.Whole;
        Assert.Throws<OverflowException>(() => figure.Gap);
        Assert.Equal("0.5 of 79228162514264337593543950335", figure.ToString());
        Assert.Equal(0.5m, figure.Achieved);
    }

    [Fact]
    public void A_hundred_thousand_parts_sum_exactly_and_soon()
    {
        var whole = new SalesTarget(TargetMeasure.NetSales(new Currency("KRW")), _year, 1_234_567_891);
        TargetShare[] shares = [.. Enumerable.Range(0, 100_000).Select(i => new TargetShare(_year.With(new CustomerId($"{i}")), 1 + (i % 7)))];
        var parts = TargetDecomposition.Split(whole, shares);
        Assert.Equal((100_000, whole.Amount), (parts.Count, parts.Sum(part => part.Amount)));
        var all = shares.Sum(share => share.Weight);
        var exact = shares.ToDictionary(share => share.Scope, share => whole.Amount * share.Weight / all);
        Assert.All(parts, part => Assert.True(Math.Abs(part.Amount - exact[part.Scope]) < 1));
    }

    [Fact]
    public void Days_of_a_leap_year_have_the_history_of_the_same_days_and_the_29th_of_February_none()
    {
        var days = new TargetSpan(new LocalDate(2024, 2, 27), new LocalDate(2024, 3, 2));
        TargetScope[] parts = [.. Enumerable.Range(0, days.Days).Select(day => TargetScope.Everything.During(new TargetSpan(days.First.PlusDays(day), days.First.PlusDays(day))))];
        Achievement[] results = [.. Enumerable.Range(0, 4).Select(day => new Achievement(new LocalDate(2023, 2, 27).PlusDays(day), 10 + day))];
        Assert.Equal([10m, 11m, 1m, 12m, 13m], TargetWeights.ByYearBefore(parts, results, floor: 1).Select(share => share.Weight));
        Assert.Equal(
            TargetRules.PartsOverlap,
            Assert.Throws<BusinessRuleException>(() => TargetWeights.ByYearBefore([parts[2], parts[2]], results)).Code);
    }

    [Theory]
    [InlineData("2024-02-01", "2024-02-29", "2023-02-01", "2023-02-28")]
    [InlineData("2024-02-01", "2024-02-28", "2023-02-01", "2023-02-28")]
    [InlineData("2025-02-01", "2025-02-28", "2024-02-01", "2024-02-29")]
    [InlineData("2024-02-29", "2024-03-31", "2023-03-01", "2023-03-31")]
    [InlineData("2025-02-28", "2025-03-01", "2024-02-28", "2024-03-01")]
    [InlineData("9999-12-31", "9999-12-31", "9998-12-31", "9998-12-31")]
    public void The_year_before_is_of_the_same_dates(string first, string last, string firstBefore, string lastBefore)
    {
        var (start, end) = (Date(firstBefore), Date(lastBefore));
        Achievement[] results = [.. new[] { start.PlusDays(-1), start, end, end.PlusDays(end.Year == 9998 ? 0 : 1) }.Distinct().Select((date, place) => new Achievement(date, 1 << place))];
        var within = results.Where(result => result.Date >= start && result.Date <= end).Sum(result => result.Amount);
        Assert.Equal(within, Assert.Single(TargetWeights.ByYearBefore([TargetScope.Everything.During(new TargetSpan(Date(first), Date(last)))], results)).Weight);
    }

    [Fact]
    public void Every_day_of_a_year_has_its_own_history()
    {
        foreach (var year in (int[])[2023, 2024, 2025])
        {
            var span = TargetSpan.Year(year);
            TargetScope[] parts = [.. Enumerable.Range(0, span.Days).Select(day => TargetScope.Everything.During(new TargetSpan(span.First.PlusDays(day), span.First.PlusDays(day))))];
            var before = TargetSpan.Year(year - 1);
            var shares = TargetWeights.ByYearBefore(parts, Enumerable.Range(0, before.Days).Select(day => new Achievement(before.First.PlusDays(day), 1)));
            Assert.Equal(before.Days, shares.Sum(share => share.Weight));
        }
    }

    [Fact]
    public void A_snapshot_whose_earlier_figures_could_never_have_held_is_refused()
    {
        var plan = TargetPlan.Begin(new TargetPlanId("2024"), Figures(TargetMeasure.Visits, _year, 1), _at);
        plan.Agree(_at);
        plan.Revise(Figures(TargetMeasure.Visits, _year, 2), "more", _at);
        var sound = plan.ToSnapshot();
        Assert.Equal(plan.Status, TargetPlan.Restore(sound).Status);
        foreach (var figures in (TargetBreakdown[])[Figures(TargetMeasure.NewCustomers, _year, 1), Figures(TargetMeasure.Visits, _year.In("a"), 1), sound.Figures])
        {
            Assert.Throws<ArgumentException>("snapshot", () => TargetPlan.Restore(sound with { Earlier = [new TargetPlanVersion(figures, _at, "more")] }));
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fi-FI")]
    public void Texts_are_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("2024-01-01 to 2024-12-31", TargetSpan.Year(2024).ToString());
            Assert.Equal("person I, 2024-01-01 to 2024-12-31", _year.For(new StaffId("I")).ToString());
            Assert.Equal("replaced at 2024-01-01T00:00:00Z", new TargetPlanVersion(Figures(TargetMeasure.Visits, _year, 1), _at, "Canary").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(typeof(TargetSpan), """{"Last":"2024-12-31"}""")]
    [InlineData(typeof(TargetSpan), """{}""")]
    [InlineData(typeof(TargetSpan), """{"First":"2024-02-01","Last":"2024-02-30"}""")]
    [InlineData(typeof(TargetMeasure), """{"Name":"net-sales","Currency":"EUR"}""")]
    [InlineData(typeof(SalesTarget), """{"Measure":{"Name":"visits","Currency":null,"Decimals":0},"Scope":{"Span":{"First":"2024-01-01","Last":"2024-12-31"}}}""")]
    public void A_stored_value_of_which_something_is_missing_is_refused(Type type, string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type));

    private static TargetBreakdown Figures(TargetMeasure measure, TargetScope scope, decimal amount) => new(new SalesTarget(measure, scope, amount));

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
