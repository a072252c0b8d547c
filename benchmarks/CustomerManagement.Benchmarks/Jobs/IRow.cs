namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>The answer of a job for one customer.</summary>
internal interface IRow
{
    /// <summary>A number into which every field of the row goes.</summary>
    ulong Fingerprint();
}
