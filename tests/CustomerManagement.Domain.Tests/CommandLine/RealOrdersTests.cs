using System.Text.Json;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.CommandLine;

public sealed class RealOrdersTests
{
    [SharedDataFact("cdnow_orders.csv")]
    public async Task Cdnow() => Assert.Equal(
        [
            "abc A 3080", "abc B 2650", "abc C 2602", "abc None 15238",
            "lifecycle Lapsed 2976", "lifecycle Lost 15220", "lifecycle Loyal 4659", "lifecycle WonBack 715",
            "pareto Drain 1665", "pareto Keeper 5000", "pareto None 15238", "pareto VitalFew 1667",
        ],
        await CountsAsync("cdnow_orders.csv", "1998-06-30"));

    [SharedDataFact("superstore_orders.csv")]
    public async Task Superstore() => Assert.Equal(
        [
            "abc A 217", "abc B 151", "abc C 269", "abc None 145",
            "lifecycle Lapsed 123", "lifecycle Lost 145", "lifecycle Loyal 404", "lifecycle OneTime 14", "lifecycle WonBack 96",
            "pareto Drain 127", "pareto Keeper 382", "pareto None 145", "pareto VitalFew 128",
        ],
        await CountsAsync("superstore_orders.csv", "2018-12-30"));

    private static async Task<IEnumerable<string>> CountsAsync(string file, string asOf)
    {
        var run = await DeskRun.OfAsync("segment", "--orders", SharedDataFactAttribute.PathOf(file), "--as-of", asOf, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return from line in JsonDocument.Parse(run.Output).RootElement.EnumerateArray()
               from scheme in (string[])["abc", "lifecycle", "pareto"]
               group line by (scheme, segment: line.GetProperty(scheme).GetString()) into segment
               orderby segment.Key.scheme, segment.Key.segment
               select $"{segment.Key.scheme} {segment.Key.segment} {segment.Count()}";
    }
}
