namespace CustomerManagement.Domain.Tests.CommandLine;

public sealed class TodayTests
{
    [Fact]
    public async Task The_day_shows_visits_calls_and_what_is_held_with_reasons()
    {
        var run = await DeskRun.OfAsync("today", "--rep", "taipei", "--date", "2025-12-30");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("taipei, Tuesday 2025-12-30: 63 customers", run.Output, StringComparison.Ordinal);
        Assert.All(
            (string[])["The team today", "Visits, ", "Calls and letters, the best for an hour first", "Not now, and why", "How the first of each was reckoned", "abc.a", "late"],
            text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
        Assert.Equal(run.Output, (await DeskRun.OfAsync("today", "--rep", "taipei", "--date", "2025-12-30")).Output);
    }

    [Fact]
    public async Task A_holiday_is_no_working_day_where_it_is_one()
    {
        var run = await DeskRun.OfAsync("today", "--rep", "seoul", "--date", "2025-10-03");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("No working day.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rep is none of berlin, copenhagen, london", "--rep", "nobody")]
    [InlineData("--date is not a date", "--date", "soon")]
    [InlineData("--date is not a date", "--date", "2025-02-30")]
    [InlineData("--date is not a date", "--date", "0001-01-01")]
    public async Task A_wrong_call_is_told_so(string message, params string[] arguments)
    {
        var run = await DeskRun.OfAsync(["today", .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }
}
