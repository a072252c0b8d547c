using CustomerManagement.Benchmarks.Jobs;

namespace CustomerManagement.Benchmarks.Peers;

/// <summary>A way to do the job that a user might pick.</summary>
internal interface IPeer : IDisposable
{
    string Name { get; }

    /// <summary><c>null</c> when it can run here, else the command that installs it.</summary>
    string? InstallWith { get; }

    /// <summary>Brings the purchases into the peer's own form; not timed.</summary>
    void Load(Purchases purchases);

    /// <summary>Does the whole job from that form: a row per customer, in any order.</summary>
    TierRow[] Run();
}
