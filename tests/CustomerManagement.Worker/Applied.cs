namespace CustomerManagement.Worker;

/// <summary>What became of a command.</summary>
/// <param name="Id">The aggregate that it was about; empty for facts.</param>
/// <param name="Version">The version that the aggregate has at least; 0 for facts.</param>
/// <param name="IsNow">Whether it was applied now, and not by an earlier try.</param>
public readonly record struct Applied(string Id, long Version, bool IsNow);
