using CustomerManagement.Benchmarks.Jobs;

namespace CustomerManagement.Benchmarks.Peers;

/// <summary>A way to do a job that a user might pick. Only the job itself is timed, from the peer's own form of the input to its own form of the result.</summary>
internal interface IPeer : IDisposable
{
    string Name { get; }

    /// <summary>The version that runs, known once the input is loaded.</summary>
    string Version => "";

    /// <summary><c>null</c> when it can run here, else the command that installs it.</summary>
    string? InstallWith { get; }

    /// <summary>Whether it takes so long that it runs less often than the others.</summary>
    bool IsSlow => false;

    /// <summary>Does the whole job: a complete result, a row per customer, in any order and in the peer's own form.</summary>
    /// <returns>The seconds that it took, measured around the job only.</returns>
    double Run();

    /// <summary>Reads the result of the last run, every field of every row, and lets go of it; not timed.</summary>
    RowDigest Digest();
}
