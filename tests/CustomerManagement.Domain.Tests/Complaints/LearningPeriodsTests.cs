using System.Globalization;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Complaints;

public sealed class LearningPeriodsTests
{
    [Theory]
    [InlineData("2024-01-15", "2024-03-10", CalendarUnit.Month, "2024-01-15..2024-01-31 2024-02-01..2024-02-29! 2024-03-01..2024-03-10")]
    [InlineData("2024-01-01", "2024-06-30", CalendarUnit.Quarter, "2024-01-01..2024-03-31! 2024-04-01..2024-06-30!")]
    [InlineData("2023-12-31", "2024-12-31", CalendarUnit.Year, "2023-12-31..2023-12-31 2024-01-01..2024-12-31!")]
    [InlineData("2024-02-10", "2024-02-10", CalendarUnit.Month, "2024-02-10..2024-02-10")]
    [InlineData("9999-12-01", "9999-12-31", CalendarUnit.Month, "9999-12-01..9999-12-31!")]
    [InlineData("0001-01-01", "0001-12-31", CalendarUnit.Year, "0001-01-01..0001-12-31!")]
    public void Dates_are_cut_by_the_calendar(string first, string asOf, CalendarUnit unit, string expected) =>
        Assert.Equal(expected, Cut(LearningPeriods.By(unit, Fixtures.Date(first), Fixtures.Date(asOf))));

    [Fact]
    public void Dates_are_cut_by_weeks_that_begin_where_the_host_says()
    {
        var (first, asOf) = (Fixtures.Date("2024-06-03"), Fixtures.Date("2024-06-16"));
        Assert.Equal("2024-06-03..2024-06-09! 2024-06-10..2024-06-16!", Cut(LearningPeriods.ByWeek(first, asOf)));
        Assert.Equal("2024-06-03..2024-06-08 2024-06-09..2024-06-15! 2024-06-16..2024-06-16", Cut(LearningPeriods.ByWeek(first, asOf, IsoDayOfWeek.Sunday)));
        Assert.Equal("9999-12-30..9999-12-31", Cut(LearningPeriods.ByWeek(Fixtures.Date("9999-12-30"), Fixtures.Date("9999-12-31"))));
        Assert.Equal(LearningPeriods.ByWeek(first, asOf), LearningPeriods.ByWeek(first, asOf));
        Assert.Throws<ArgumentOutOfRangeException>("weekStart", () => LearningPeriods.ByWeek(first, asOf, IsoDayOfWeek.None));
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => LearningPeriods.ByWeek(asOf, first));
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => LearningPeriods.ByWeek(first, Fixtures.Date("2124-06-16")));
        Assert.Throws<ArgumentOutOfRangeException>("unit", () => LearningPeriods.By((CalendarUnit)2, first, asOf));
    }

    private static string Cut(LearningPeriods periods) => string.Join(
        ' ', periods.All.Select(period => string.Create(CultureInfo.InvariantCulture, $"{period.First:uuuu-MM-dd}..{period.Last:uuuu-MM-dd}{(period.IsComplete ? "!" : "")}")));
}
