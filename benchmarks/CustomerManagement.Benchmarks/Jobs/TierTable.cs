using System.Globalization;

namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>The printed outcome of the job. Ratios say how many times as long as the first peer the others take.</summary>
internal sealed class TierTable(IReadOnlyList<PeerRuns> all)
{
    private const int Megabyte = 1_000_000;

    /// <summary>Prints the table.</summary>
    /// <returns>Whether every run of every peer gave the same rows.</returns>
    public bool Print(TextWriter output)
    {
        output.WriteLine(
            $"{"peer",-26}{"runs",6}{"min s",10}{"median s",10}{"by min",9}{"by median",11}  {"rows",-12}{"checksum",-18}");
        foreach (var one in all)
        {
            output.WriteLine(one.Peer.InstallWith is { } command ? $"{one.Peer.Name,-26}  absent; install it with: {command}" : Line(one, all[0]));
        }

        var different = all.SelectMany(one => one.Digests).Distinct().Count();
        var runs = all.Sum(one => one.All);
        output.WriteLine(different == 1
            ? $"All results are equal, every field of every row, in all {runs} runs (with a first turn of each peer that does not count)."
            : $"RESULTS DIFFER: {different} different ones in {runs} runs.");
        output.WriteLine($"by min, by median: how many times as long as {all[0].Peer.Name}");
        if (all[0].Memory is { Peak: > 0 } memory)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{all[0].Peer.Name}: at most {memory.Growth / Megabyte:N0} MB more in its runs; the process with all inputs then had {memory.Peak / Megabyte:N0} MB"));
        }

        output.WriteLine();
        return different == 1;
    }

    private static string Line(PeerRuns one, PeerRuns first)
    {
        var digest = one.Digests.First();
        var rest = one.Digests.Count == 1 ? "" : $" and {one.Digests.Count - 1} others";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{$"{one.Peer.Name} {one.Peer.Version}".Trim(),-26}{one.Count,6}{one.Minimum,10:0.0000}{one.Median,10:0.0000}{one.Minimum / first.Minimum,9:0.00}{one.Median / first.Median,11:0.00}  {digest.Rows,-12:N0}{digest.Checksum,-18:x16}{rest}");
    }
}
