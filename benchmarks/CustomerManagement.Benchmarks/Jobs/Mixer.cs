namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>Numbers that look random and are the same on every machine.</summary>
internal static class Mixer
{
    /// <summary>The next number of a sequence.</summary>
    public static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        return Mix(state);
    }

    // Every step can be undone, so different numbers never meet.
    /// <summary>A number that shows nothing of the one it is made from.</summary>
    public static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
