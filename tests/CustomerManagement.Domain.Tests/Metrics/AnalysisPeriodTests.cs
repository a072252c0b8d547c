using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Metrics;

public sealed class AnalysisPeriodTests
{
    [Theory]
    [InlineData("2024-05-31", 03, "2024-02-29", "2023-11-30")]
    [InlineData("2023-05-31", 03, "2023-02-28", "2022-11-30")]
    [InlineData("2024-02-29", 12, "2023-02-28", "2022-02-28")]
    [InlineData("2024-12-31", 12, "2023-12-31", "2022-12-31")]
    [InlineData("2024-03-31", 01, "2024-02-29", "2024-01-31")]
    public void Months_are_counted_from_the_as_of_date(string asOf, int months, string start, string previousStart)
    {
        var period = new AnalysisPeriod(Fixtures.Date(asOf), months);
        Assert.Equal((Fixtures.Date(start), Fixtures.Date(previousStart)), (period.Start, period.PreviousStart));
    }

    [Property(MaxTest = Laws.Cases)]
    public void Every_date_is_in_the_period_or_before_or_after_and_in_the_previous_one_or_before(int days, int months, int probe)
    {
        var period = new AnalysisPeriod(new LocalDate(2024, 1, 31).PlusDays(days % 10_000), 1 + Math.Abs(months % 40));
        var date = period.AsOf.PlusDays(probe % 3_000);
        Assert.Equal(date > period.Start && date <= period.AsOf, period.Contains(date));
        Assert.Equal(date > period.PreviousStart && date <= period.Start, period.PreviousContains(date));
        Assert.False(period.Contains(period.Start));
        Assert.True(period.Contains(period.AsOf));
        Assert.True(period.PreviousContains(period.Start));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(12_001)]
    public void A_period_has_1_to_12000_months(int months) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(months), () => new AnalysisPeriod(new LocalDate(2024, 1, 1), months));

    [Fact]
    public void The_longest_period_to_the_first_date_is_in_range() => Assert.Equal(-999, new AnalysisPeriod(new LocalDate(1, 1, 1), 12_000).Start.Year);
}
