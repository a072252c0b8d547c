using CustomerManagement.Benchmarks.Peers;

namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>The runs of one peer: seconds, and what they gave.</summary>
internal sealed class PeerRuns(IPeer peer, int planned)
{
    private readonly List<double> _seconds = [];

    public IPeer Peer => peer;

    /// <summary>How many turns are to count.</summary>
    public int Planned => planned;

    public int Count => _seconds.Count;

    /// <summary>The different results; more than one when the peer contradicts itself.</summary>
    public HashSet<RowDigest> Digests { get; } = [];

    public double Minimum => _seconds.Min();

    public double Median
    {
        get
        {
            var sorted = _seconds.Order().ToList();
            return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        }
    }

    /// <summary>The most memory that this process had in a run, in bytes, and how much of it came with the run; zero when the system does not say.</summary>
    public (long Peak, long Growth) Memory { get; private set; }

    /// <summary>How many runs there were, those that warm up among them.</summary>
    public int All { get; private set; }

    /// <summary>Runs the peer once more. The warm-up is compared with the others, but its time does not count.</summary>
    /// <returns>The seconds it took.</returns>
    public double Take(bool counts)
    {
        var before = ProcessMemory.StartPeak();
        var seconds = peer.Run();
        var peak = ProcessMemory.Peak();
        if (counts)
        {
            _seconds.Add(seconds);
            Memory = (Math.Max(Memory.Peak, peak), Math.Max(Memory.Growth, peak - before));
        }

        _ = Digests.Add(peer.Digest());
        All++;
        return seconds;
    }
}
