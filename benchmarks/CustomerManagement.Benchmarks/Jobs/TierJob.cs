using System.Globalization;
using CustomerManagement.Benchmarks.Peers;

namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>Purchases in, a row per customer out: recency, frequency, money, their scores, ABC and 20/60/20. All peers in turn, in one go.</summary>
internal static class TierJob
{
    /// <summary>Runs the job and prints times, ratios and whether all results are equal.</summary>
    /// <param name="name">What the job is called.</param>
    /// <param name="purchases">The input.</param>
    /// <param name="runs">How many turns each peer has, after one that does not count; slow ones have fewer.</param>
    /// <param name="peers">The peers; the first is the one that the others compare with. They are disposed of.</param>
    /// <param name="output">Where the table goes.</param>
    /// <returns>0 when every run of every peer gave the same rows, else 1.</returns>
    public static int Run(string name, Purchases purchases, int runs, ITierPeer[] peers, TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {purchases.Count:N0} purchases of {purchases.Customers:N0} customers known by {KnownBy(purchases.Kind)}, {Environment.ProcessorCount} processors"));
        try
        {
            var all = Turns.Take(peers, peer => peer.Load(purchases), runs);
            return new TierTable(all).Print(output) ? 0 : 1;
        }
        finally
        {
            Array.ForEach(peers, peer => peer.Dispose());
        }
    }

    private static string KnownBy(IdKind kind) => kind switch
    {
        IdKind.Number => "number",
        IdKind.Key => "64-bit keys",
        IdKind.Guid => "GUIDs",
        _ => "texts",
    };
}
