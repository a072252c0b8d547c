using System.Buffers;

namespace CustomerManagement.Domain.Columns;

/// <summary>Packs facts into a block for each number of decimals that their amounts have: so what is counted of one tells whose amounts have how many.</summary>
internal static class DecimalParts
{
    private const int MostDecimals = 28;

    /// <summary>Packs a block.</summary>
    public delegate TBlock? Packing<TKey, out TBlock>(ReadOnlySpan<TKey> keys, ReadOnlySpan<DateOnly> dates, ReadOnlySpan<long> units, int decimals)
        where TBlock : class;

    /// <summary>Packs facts.</summary>
    /// <returns>The blocks; <c>null</c> when one of them could not be packed.</returns>
    public static IReadOnlyList<TBlock>? TryPack<TKey, TBlock>(ReadOnlySpan<TKey> keys, in FactColumns facts, Packing<TKey, TBlock> pack)
        where TBlock : class, IDisposable
    {
        if (facts.OwnDecimals.IsEmpty)
        {
            return pack(keys, facts.Dates, facts.Units, facts.Decimals) is { } only ? [only] : null;
        }

        Span<int> counts = stackalloc int[MostDecimals + 1];
        foreach (var decimals in facts.OwnDecimals)
        {
            counts[decimals]++;
        }

        var blocks = new List<TBlock>();
        var areAll = false;
        try
        {
            for (var decimals = 0; decimals < counts.Length; decimals++)
            {
                if (counts[decimals] > 0)
                {
                    if (PackSome(keys, facts, decimals, counts[decimals], pack) is not { } block)
                    {
                        return null;
                    }

                    blocks.Add(block);
                }
            }

            areAll = true;
            return blocks;
        }
        finally
        {
            if (!areAll)
            {
                blocks.ForEach(block => block.Dispose());
            }
        }
    }

    private static TBlock? PackSome<TKey, TBlock>(ReadOnlySpan<TKey> keys, in FactColumns facts, int decimals, int count, Packing<TKey, TBlock> pack)
        where TBlock : class
    {
        if (count == keys.Length)
        {
            return pack(keys, facts.Dates, facts.Units, decimals);
        }

        var (someKeys, dates, units) = (ArrayPool<TKey>.Shared.Rent(count), ArrayPool<DateOnly>.Shared.Rent(count), ArrayPool<long>.Shared.Rent(count));
        try
        {
            var next = 0;
            for (var i = 0; i < keys.Length && next < count; i++)
            {
                if (facts.OwnDecimals[i] == decimals)
                {
                    (someKeys[next], dates[next], units[next]) = (keys[i], facts.Dates[i], facts.Units[i]);
                    next++;
                }
            }

            return pack(someKeys.AsSpan(0, next), dates.AsSpan(0, next), units.AsSpan(0, next), decimals);
        }
        finally
        {
            ArrayPool<TKey>.Shared.Return(someKeys);
            ArrayPool<DateOnly>.Shared.Return(dates);
            ArrayPool<long>.Shared.Return(units);
        }
    }
}
