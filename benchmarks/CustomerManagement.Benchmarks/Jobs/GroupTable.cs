using System.Globalization;
using CustomerManagement.Benchmarks.Peers.Groups;
using CustomerManagement.Domain.Rules;

namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>The printed outcome of the job. Peers may look at fewer customers: it is customers a second that are compared.</summary>
/// <param name="runs">The runs of each peer.</param>
/// <param name="peers">The peers, in the same order; what the first one says is what all are to say.</param>
/// <param name="rules">The groups.</param>
internal sealed class GroupTable(IReadOnlyList<PeerRuns> runs, IReadOnlyList<GroupPeer> peers, GroupRules rules)
{
    /// <summary>Prints the table.</summary>
    /// <returns>Whether every run of every peer said the same of each customer and group.</returns>
    public bool Print(TextWriter output)
    {
        output.WriteLine(
            $"{"peer",-26}{"runs",6}{"min s",10}{"median s",10}{"customers",11}{"a second",13}{"by min",10}{"by median",11}  {"checksum",-18}says");
        foreach (var (one, peer) in runs.Zip(peers))
        {
            output.WriteLine(peer.InstallWith is { } command ? $"{peer.Name,-26}  absent; install it with: {command}" : Line(one, peer));
        }

        var different = runs.Zip(peers).Where(pair => pair.Second.InstallWith is null && !IsRight(pair.First, pair.Second)).ToList();
        foreach (var (_, peer) in different)
        {
            output.WriteLine($"RESULTS DIFFER: {peer.Name}{Difference(peer)}.");
        }

        if (different.Count == 0)
        {
            output.WriteLine($"All results are equal, every group of every customer looked at, in all {runs.Sum(one => one.All)} runs (with a first turn of each peer that does not count).");
        }

        output.WriteLine($"by min, by median: how many times as long as {peers[0].Name} for one customer. Peers that say true have to say the same of what holds; unknown is not true.");
        output.WriteLine();
        return different.Count == 0;
    }

    private string Line(PeerRuns one, GroupPeer peer)
    {
        var (first, all) = (runs[0], peers[0].Rows.Length);
        double count = peer.Rows.Length;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{$"{peer.Name} {peer.Version}".Trim(),-26}{one.Count,6}{one.Minimum,10:0.0000}{one.Median,10:0.0000}{count,11:N0}{count / one.Minimum,13:N0}{one.Minimum / count / (first.Minimum / all),10:0.00}{one.Median / count / (first.Median / all),11:0.00}  {one.Digests.First().Checksum,-18:x16}{(peer.SaysHoldsOnly ? "true" : "true, false, unknown")}");
    }

    private bool IsRight(PeerRuns one, GroupPeer peer) => one.Digests.SetEquals([RowDigest.Of<GroupRow>(Expected(peer))]);

    private GroupRow[] Expected(GroupPeer peer) =>
        [.. peers[0].Rows.Where(row => row.Customer % peer.Every == 0).Select(row => peer.SaysHoldsOnly ? row.HoldsOnly() : row)];

    /// <summary>The first customer and group of which the last run says something else.</summary>
    private string Difference(GroupPeer peer)
    {
        var expected = Expected(peer);
        if (expected.Length != peer.Rows.Length)
        {
            return string.Create(CultureInfo.InvariantCulture, $" has {peer.Rows.Length} customers and not {expected.Length}");
        }

        var place = Enumerable.Range(0, expected.Length).FirstOrDefault(place => expected[place] != peer.Rows[place], -1);
        if (place < 0)
        {
            return ", in one run and not in another";
        }

        var (wanted, found) = (expected[place], peer.Rows[place]);
        var group = Enumerable.Range(0, rules.Groups.Count).First(group => wanted[group] != found[group]);
        return string.Create(
            CultureInfo.InvariantCulture, $" says {found[group]} and not {wanted[group]} of customer {wanted.Customer} and {rules.Groups[group].Id}, and differs for {expected.Zip(peer.Rows).Count(pair => pair.First != pair.Second)} of {expected.Length} customers");
    }
}
