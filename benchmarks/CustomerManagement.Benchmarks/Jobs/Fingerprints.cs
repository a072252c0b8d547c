namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>Makes one number of several.</summary>
internal static class Fingerprints
{
    /// <summary>A number that every part, and its place, goes into.</summary>
    public static ulong Of(long first, ReadOnlySpan<long> parts)
    {
        var mixed = (ulong)first;
        foreach (var part in parts)
        {
            mixed = (mixed ^ (ulong)part) * 0x9E3779B97F4A7C15;
            mixed ^= mixed >> 29;
        }

        return mixed;
    }
}
