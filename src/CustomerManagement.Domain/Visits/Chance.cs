namespace CustomerManagement.Domain.Visits;

/// <summary>Numbers by chance that are the same on every machine for a seed (SplitMix64, Steele and others 2014).</summary>
internal struct Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to a limit that is not reached.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>A number from 0 up to 1, which is not reached.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
