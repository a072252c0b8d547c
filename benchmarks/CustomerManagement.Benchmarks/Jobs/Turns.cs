using CustomerManagement.Benchmarks.Peers;

namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>Peers take turns.</summary>
internal static class Turns
{
    private const int MostRunsOfSlow = 3;
    private const double SecondsOfTurn = 0.5;

    /// <summary>Runs all peers that are not absent in turn, A B C A B C: a machine that slows down meanwhile slows all of them.</summary>
    /// <param name="peers">The peers.</param>
    /// <param name="load">Gives the input to one of them.</param>
    /// <param name="runs">How many turns each peer has, after one that does not count; slow ones have fewer.</param>
    /// <returns>The runs of each peer, those that are absent among them.</returns>
    public static IReadOnlyList<PeerRuns> Take<TPeer>(IReadOnlyList<TPeer> peers, Action<TPeer> load, int runs)
        where TPeer : IPeer
    {
        var all = peers.Select(peer => new PeerRuns(peer, peer.IsSlow ? Math.Min(runs, MostRunsOfSlow) : runs)).ToList();
        foreach (var peer in peers.Where(peer => peer.InstallWith is null))
        {
            load(peer);
        }

        // Round 0 warms up.
        for (var round = 0; round <= runs; round++)
        {
            foreach (var one in all.Where(one => one.Peer.InstallWith is null && round <= one.Planned))
            {
                // A turn lasts a while, so that a quick peer is as much at full speed as a slow one: the one before left cold caches.
                for (var spent = 0.0; spent < SecondsOfTurn;)
                {
                    GC.Collect();
                    spent += one.Take(counts: round > 0);
                }
            }
        }

        return all;
    }
}
