using CustomerManagement.Benchmarks.Jobs;

namespace CustomerManagement.Benchmarks.Peers;

/// <summary>A way to make figures and tiers of purchases.</summary>
internal interface ITierPeer : IPeer
{
    /// <summary>Brings the purchases into the peer's own form; not timed.</summary>
    void Load(Purchases purchases);
}
