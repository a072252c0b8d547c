namespace CustomerManagement.Domain.Tests.CommandLine;

public sealed class WeekTests
{
    [Theory]
    [InlineData("2025-12-31", "from 2025-12-22 to 2025-12-28")]
    [InlineData("2025-12-29", "from 2025-12-22 to 2025-12-28")]
    [InlineData("2025-12-28", "from 2025-12-15 to 2025-12-21")]
    public async Task The_last_week_that_is_over_is_shown(string date, string span)
    {
        var run = await DeskRun.OfAsync("week", "--date", date);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(span, run.Output, StringComparison.Ordinal);
        Assert.All(
            (string[])["Target and results", "Visits, their effect and their cost", "Reports", "Bought for the first time", "Fell silent", "taipei", "Average", "The agenda of Monday's meeting", "Goals and plan of next week"],
            text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_date_is_told_so() => Assert.Equal((2, ""), await DeskRun.OfAsync("week", "--date", "yesterday") is var run ? (run.ExitCode, run.Output) : default);
}
