using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.CommandLine;

public sealed class ComplaintsTests
{
    private const string Source = "complaints.csv";

    [Fact]
    public async Task The_queue_shows_every_state_most_urgent_first_and_says_why()
    {
        var run = await DeskRun.OfAsync("complaints");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("39 complaints, 10 open, at 2025-12-30 15:00 (Europe/Berlin)", run.Output, StringComparison.Ordinal);
        Assert.Contains("Breached 4, Running 4, Paused 1, Quiet 1", run.Output, StringComparison.Ordinal);
        Assert.All(
            (string[])
            [
                "K-1201: remedy was due 2025-12-25 10:15", "K-1202: Manager is told of the answer", "K-1206: answer was due 2025-12-30 13:30", "K-1212: closed, Silence", "12 h 40 min", "0 h 30 min",
                "K-1203: word that it came promised under harbour Europe/Berlin v1 at 2025-12-29 16:00, 4 h working time in", "; not acknowledged", "in Europe/Berlin; we wait",
                "How the deadline of K-1203 came about", "4:00 passed", "due 2025-12-30 12:00 +01", "For the customer of K-1212, closed last: the course of it", "2025年12月30日 22:00  由於未再收到回覆，投訴結案。",
            ],
            text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
        string[] order = ["  K-1201", "  K-1202", "  K-1203", "  K-1206", "  K-1204", "  K-1205", "  K-1208", "  K-1209", "  K-1210", "  K-1211"];
        var queue = run.Output[run.Output.IndexOf("Open, by urgency", StringComparison.Ordinal)..];
        Assert.Equal(order, order.OrderBy(line => queue.IndexOf(line, StringComparison.Ordinal)));
        Assert.Equal(run.Output, (await DeskRun.OfAsync("complaints")).Output);
    }

    [Fact]
    public async Task A_moment_may_be_told_on_the_clock_of_the_desk_or_with_an_offset()
    {
        var local = await DeskRun.OfAsync("complaints", "--now", "2025-12-23T09:30", "--top", "2");
        Assert.Contains("at 2025-12-23 09:30 (Europe/Berlin)", local.Output, StringComparison.Ordinal);
        Assert.Equal(local.Output, (await DeskRun.OfAsync("complaints", "--now", "2025-12-23T08:30Z", "--top", "2")).Output);
        Assert.Equal(local.Output, (await DeskRun.OfAsync("complaints", "--now", "2025-12-23T17:30:00+09:00", "--top", "2")).Output);
        Assert.Contains(" more.", local.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_complaint_there_is_none()
    {
        var run = await DeskRun.OfAsync("complaints", "--now", "2024-06-03T09:00");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("0 complaints, 0 open", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--now is not a date and time", "--now", "soon")]
    [InlineData("--now is not a date and time", "--now", "2025-12-30")]
    [InlineData("--now is not a date and time", "--now", "2025-02-30T09:00")]
    [InlineData("--now is not a date and time", "--now", "0001-01-01T00:00")]
    [InlineData("--now is not a date and time", "--now", "9999-12-31T23:59")]
    [InlineData("--top is not a whole number", "--top", "0")]
    [InlineData("--top is not a whole number", "--top", "many")]
    [InlineData("--now and --top are for the demo data", "--file", "x.csv", "--top", "3")]
    [InlineData("--skip-bad-rows goes with --file", "--skip-bad-rows")]
    [InlineData("nowhere.csv: there is no such file", "--file", "nowhere.csv")]
    public async Task A_wrong_call_is_told_so(string message, params string[] arguments)
    {
        var run = await DeskRun.OfAsync(["complaints", .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task A_bad_row_is_told_with_its_line_and_all_that_is_wrong()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "received,product,issue,timely\n2016-01-04,Loan,Late fee,Yes\n4 January,,Late fee,perhaps\n2016-01-05,Loan,\"Fee, late\",No\n");
            var stopped = await DeskRun.OfAsync("complaints", "--file", file);
            Assert.Equal(2, stopped.ExitCode);
            Assert.Equal($"{file}, line 3: received is not a date such as 2016-02-29; product is required; timely is neither Yes nor No", stopped.Error.TrimEnd());

            var skipped = await DeskRun.OfAsync("complaints", "--file", file, "--skip-bad-rows");
            Assert.Equal(0, skipped.ExitCode);
            Assert.Contains("1 bad row skipped", skipped.Error, StringComparison.Ordinal);
            Assert.Contains("2 complaints from 2016-01-04 to 2016-01-05, 1 not answered in time", skipped.Output, StringComparison.Ordinal);
            Assert.Contains("Nothing: there is no finding to act on.", skipped.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_file_without_complaints_is_told_so()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "received,product,issue,timely\n");
            var run = await DeskRun.OfAsync("complaints", "--file", file);
            Assert.Equal((2, $"{file}: there are no complaints in the file"), (run.ExitCode, run.Error.TrimEnd()));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [SharedDataFact(Source)]
    public async Task Real_complaints_are_read_and_learned_from()
    {
        var run = await DeskRun.OfAsync("complaints", "--file", SharedDataFactAttribute.PathOf(Source));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(
            (string[])
            [
                "3,186 complaints from 2013-06-04 to 2017-02-23, 93 not answered in time", "the file does not say what was sold", "Debt collection, cause ServiceConduct", "What rises",
                "Not known: the file names no customer.", "Rises since 2013-06-04",
            ],
            text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
        Assert.Matches(@"Debt collection +625 +0\.459 +0\.424 to 0\.497 +91\.2 %", run.Output);
    }
}
