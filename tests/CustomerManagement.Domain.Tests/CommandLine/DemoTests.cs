using System.Text.Json;
using CustomerDesk.DemoData;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.CommandLine;

public sealed class DemoTests
{
    private static readonly string[] _headings =
    [
        "Who matters: ABC by sales", "The Pareto curve", "20/60/20 by profit", "Recency and frequency", "Lifecycle: stock, and the flow", "What we want for each kind",
        "Contact today", "Why: the first of them in full",
    ];

    [Fact]
    public async Task The_demo_shows_everything_in_order()
    {
        var run = await DeskRun.OfAsync();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var places = _headings.Select(heading => run.Output.IndexOf(heading, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("600 customers as of 2025-12-31, figures of 12 months in EUR", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bundled_data_has_every_kind_of_customer()
    {
        var run = await DeskRun.OfAsync("segment", "--orders", Path.Combine(AppContext.BaseDirectory, "Data", "orders.csv"), "--as-of", "2025-12-31", "--json");
        var lines = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().ToList();
        Assert.InRange(lines.Count, 500, 600);
        Assert.All(
            (string[])["OneTime", "Loyal", "Lapsed", "Lost", "WonBack", "Potential"],
            stage => Assert.Contains(lines, line => line.GetProperty("lifecycle").GetString() == stage));
        Assert.All((string[])["A", "B", "C", "None"], tier => Assert.Contains(lines, line => line.GetProperty("abc").GetString() == tier));
        Assert.Contains(lines, line => line.GetProperty("amount").GetDecimal() < 0);
        Assert.Contains(lines.GroupBy(line => line.GetProperty("amount").GetDecimal()), ties => ties.Key > 0 && ties.Count() > 10);
    }

    [Theory]
    [InlineData("customers.csv")]
    [InlineData("orders.csv")]
    [InlineData("contacts.csv")]
    public void The_bundled_data_is_what_the_generator_makes(string file)
    {
        var made = DemoDataGenerator.Generate(DemoDataGenerator.DefaultSeed);
        var text = file switch { "customers.csv" => made.Customers, "orders.csv" => made.Orders, _ => made.Contacts };
        Assert.Equal(text, Repository.Read($"samples/CustomerDesk/Data/{file}").ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_data_can_be_made_anew()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Assert.Equal(0, (await DeskRun.OfAsync("generate-demo", "--output", folder.FullName, "--seed", "1")).ExitCode);
            Assert.Equal(3, folder.GetFiles("*.csv").Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
