using System.Diagnostics;
using System.Globalization;
using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Benchmarks.Peers;

namespace CustomerManagement.Benchmarks;

/// <summary>Purchases in, a row per customer out: recency, frequency, money, their scores, ABC and 20/60/20. All peers in turn, in one process.</summary>
internal static class TierJob
{
    /// <summary>Runs the job and prints times, ratios and whether all rows are equal.</summary>
    /// <returns>0 when all peers gave the same rows, else 1.</returns>
    public static int Run(Purchases purchases, int runs, TextWriter output)
    {
        List<IPeer> all = [new LibraryPeer(), new LinqPeer(parallel: false), new LinqPeer(parallel: true), new DuckDbPeer()];
        var peers = all.Where(peer => peer.InstallWith is null).ToList();
        var times = peers.ToDictionary(peer => peer, _ => new List<double>());
        var answers = new Dictionary<IPeer, (int Rows, ulong Checksum)>();
        foreach (var peer in peers)
        {
            peer.Load(purchases);
        }

        // In turn, A B C A B C: a machine that slows down meanwhile slows all of them.
        for (var run = 0; run <= runs; run++)
        {
            foreach (var peer in peers)
            {
                GC.Collect();
                var watch = Stopwatch.StartNew();
                var rows = peer.Run();
                var seconds = watch.Elapsed.TotalSeconds;
                answers[peer] = (rows.Length, Checksum(rows));
                if (run > 0)
                {
                    times[peer].Add(seconds);
                }
            }
        }

        Print(purchases, all, times, answers, output);
        all.ForEach(peer => peer.Dispose());
        return answers.Values.Distinct().Count() == 1 ? 0 : 1;
    }

    // The order of rows does not matter, every field of every row does.
    private static ulong Checksum(TierRow[] rows) => rows.Aggregate(0UL, (sum, row) => unchecked(sum + row.Fingerprint()));

    private static void Print(
        Purchases purchases, List<IPeer> all, Dictionary<IPeer, List<double>> times, Dictionary<IPeer, (int Rows, ulong Checksum)> answers, TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{purchases.Customer.Length:N0} purchases of {purchases.Customers:N0} customers, {Environment.ProcessorCount} processors"));
        output.WriteLine($"{"peer",-28}{"min s",10}{"median s",10}{"ratio",10}  {"rows",-12}{"checksum",-18}");
        var own = times[all[0]].Min();
        foreach (var peer in all)
        {
            if (peer.InstallWith is { } command)
            {
                output.WriteLine($"{peer.Name,-28}absent; install it with: {command}");
                continue;
            }

            var sorted = times[peer].Order().ToList();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{peer.Name,-28}{sorted[0],10:0.000}{sorted[sorted.Count / 2],10:0.000}{sorted[0] / own,10:0.00}  {answers[peer].Rows,-12:N0}{answers[peer].Checksum,-18:x16}"));
        }

        output.WriteLine("ratio: how many times as long as CustomerManagement.Domain, by minimum");
    }
}
