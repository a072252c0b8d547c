using System.Globalization;
using CustomerManagement.Benchmarks.Peers.Groups;

namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>Groups that are data, a whole population: eight rules in one document, made out for each customer. All peers in turn, in one go.</summary>
internal static class GroupJob
{
    /// <summary>Runs the job and prints times, ratios and whether all results are equal.</summary>
    /// <param name="name">What the job is called.</param>
    /// <param name="purchases">What the customers bought.</param>
    /// <param name="runs">How many turns each peer has, after one that does not count; slow ones have fewer.</param>
    /// <param name="peers">The peers; the first is the one that the others compare with. They are disposed of.</param>
    /// <param name="output">Where the table goes.</param>
    /// <returns>0 when every run of every peer said the same of each customer and group, else 1.</returns>
    public static int Run(string name, Purchases purchases, int runs, IReadOnlyList<GroupPeer> peers, TextWriter output)
    {
        var customers = new GroupCustomers(purchases);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {customers.Rules.Groups.Count} groups as data for {customers.Count:N0} customers, {Environment.ProcessorCount} processors"));
        try
        {
            var all = Turns.Take(peers, peer => peer.Load(customers), runs);
            return new GroupTable(all, peers, customers.Rules).Print(output) ? 0 : 1;
        }
        finally
        {
            foreach (var peer in peers)
            {
                peer.Dispose();
            }
        }
    }
}
