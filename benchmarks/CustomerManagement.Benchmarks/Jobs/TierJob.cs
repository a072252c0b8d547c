using System.Globalization;
using CustomerManagement.Benchmarks.Peers;

namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>Purchases in, a row per customer out: recency, frequency, money, their scores, ABC and 20/60/20. All peers in turn, in one go.</summary>
internal static class TierJob
{
    private const int MostRunsOfSlow = 3;
    private const double SecondsOfTurn = 0.5;

    /// <summary>Runs the job and prints times, ratios and whether all results are equal.</summary>
    /// <param name="name">What the job is called.</param>
    /// <param name="purchases">The input.</param>
    /// <param name="runs">How many turns each peer has, after one that does not count; slow ones have fewer.</param>
    /// <param name="peers">The peers; the first is the one that the others compare with. They are disposed of.</param>
    /// <param name="output">Where the table goes.</param>
    /// <returns>0 when every run of every peer gave the same rows, else 1.</returns>
    public static int Run(string name, Purchases purchases, int runs, IPeer[] peers, TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {purchases.Count:N0} purchases of {purchases.Customers:N0} customers known by {(purchases.IsSparse ? "64-bit keys" : "number")}, {Environment.ProcessorCount} processors"));
        try
        {
            var all = peers.Select(peer => new PeerRuns(peer, peer.IsSlow ? Math.Min(runs, MostRunsOfSlow) : runs)).ToList();
            var present = all.Where(one => one.Peer.InstallWith is null).ToList();
            present.ForEach(one => one.Peer.Load(purchases));
            Take(present, runs);
            return new TierTable(all).Print(output) ? 0 : 1;
        }
        finally
        {
            Array.ForEach(peers, peer => peer.Dispose());
        }
    }

    // In turn, A B C A B C: a machine that slows down meanwhile slows all of them. Turn 0 warms up.
    private static void Take(List<PeerRuns> present, int runs)
    {
        for (var round = 0; round <= runs; round++)
        {
            foreach (var one in present.Where(one => round <= one.Planned))
            {
                // A turn lasts a while, so that a quick peer is as much at full speed as a slow one: the one before left cold caches.
                for (var spent = 0.0; spent < SecondsOfTurn;)
                {
                    GC.Collect();
                    spent += one.Take(counts: round > 0);
                }
            }
        }
    }
}
