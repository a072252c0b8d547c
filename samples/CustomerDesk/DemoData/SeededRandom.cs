namespace CustomerDesk.DemoData;

/// <summary>A small SplitMix64 generator: the same seed gives the same draws on every machine and runtime.</summary>
internal sealed class SeededRandom(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>A generator of its own, so that what one customer draws never shifts what the next one draws.</summary>
    public SeededRandom Fork() => new(unchecked((long)NextBits()));

    /// <summary>A whole number between two bounds, both included.</summary>
    public int Between(int min, int max) => min + (int)(NextBits() % (ulong)((long)max - min + 1));

    /// <summary>A whole number within a range, both ends included.</summary>
    public int Between((int Min, int Max) range) => Between(range.Min, range.Max);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Between(1, 100) <= percent;

    /// <summary>One of the items, all equally likely.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    /// <summary>One of the entries of a text such as <c>red|green|blue</c>.</summary>
    public string PickFrom(string entries) => Pick(entries.Split('|'));

    /// <summary>The index of one of the shares, each as likely as its part of the whole.</summary>
    public int PickByShare(IReadOnlyList<int> shares)
    {
        var remaining = Between(1, shares.Sum());
        var index = 0;
        while ((remaining -= shares[index]) > 0)
        {
            index++;
        }

        return index;
    }

    /// <summary>The items in a random order.</summary>
    public T[] Shuffle<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToArray();
        for (var last = shuffled.Length - 1; last > 0; last--)
        {
            var other = Between(0, last);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return shuffled;
    }

    private ulong NextBits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var bits = _state;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
            return bits ^ (bits >> 31);
        }
    }
}
