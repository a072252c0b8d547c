using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Benchmarks.Peers.Dictionary;

/// <summary>Days of a year, a bit each.</summary>
[InlineArray(6)]
internal struct DaySet
{
    private const int Bits = 64;

    private ulong _first;

    public void Add(int day) => this[day / Bits] |= 1UL << (day % Bits);

    public readonly int Count()
    {
        var count = 0;
        foreach (var word in this)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }
}
