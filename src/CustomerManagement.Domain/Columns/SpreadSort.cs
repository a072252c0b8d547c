using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>Finds the order of different keys that are spread evenly, in time that grows with their number alone; of others, in that of a sort.</summary>
internal sealed class SpreadSort<TKey>
    where TKey : unmanaged, IEquatable<TKey>, IComparable<TKey>
{
    // About so many keys share a bucket where they are even.
    private const int UsualInBucket = 2;
    private const int MostToInsert = 16;

    private int[] _ends = [];
    private int[] _order = [];
    private TKey[] _sorted = [];

    /// <summary>Where each key of the rising order stands: the smallest is at place order[0]. Valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<int> Order(ReadOnlySpan<TKey> keys)
    {
        if (keys.IsEmpty)
        {
            return [];
        }

        var (lowest, highest) = (ulong.MaxValue, ulong.MinValue);
        foreach (var key in keys)
        {
            lowest = Math.Min(lowest, RowKey.Leading(key));
            highest = Math.Max(highest, RowKey.Leading(key));
        }

        var bits = BitOperations.Log2((highest - lowest) | 1) + 1;
        var bucketBits = Math.Min(bits, BitOperations.Log2((uint)(keys.Length / UsualInBucket) + 1) + 1);
        var shift = bits - bucketBits;
        Reserve(1 << bucketBits, keys.Length);
        var ends = _ends.AsSpan(0, 1 << bucketBits);
        ends.Clear();
        foreach (var key in keys)
        {
            ends[(int)((RowKey.Leading(key) - lowest) >> shift)]++;
        }

        var next = 0;
        foreach (ref var end in ends)
        {
            (end, next) = (next, next + end);
        }

        for (var i = 0; i < keys.Length; i++)
        {
            var place = ends[(int)((RowKey.Leading(keys[i]) - lowest) >> shift)]++;
            _sorted[place] = keys[i];
            _order[place] = i;
        }

        var from = 0;
        foreach (var end in ends)
        {
            SortPart(from, end);
            from = end;
        }

        return _order.AsSpan(0, keys.Length);
    }

    private void SortPart(int from, int to)
    {
        if (to - from > MostToInsert)
        {
            Array.Sort(_sorted, _order, from, to - from);
            return;
        }

        for (var i = from + 1; i < to; i++)
        {
            var (key, place) = (_sorted[i], _order[i]);
            var hole = i;
            for (; hole > from && _sorted[hole - 1].CompareTo(key) > 0; hole--)
            {
                (_sorted[hole], _order[hole]) = (_sorted[hole - 1], _order[hole - 1]);
            }

            (_sorted[hole], _order[hole]) = (key, place);
        }
    }

    private void Reserve(int buckets, int keys)
    {
        if (_ends.Length < buckets)
        {
            _ends = new int[buckets];
        }

        if (_order.Length < keys)
        {
            (_order, _sorted) = (new int[2 * keys], new TKey[2 * keys]);
        }
    }
}
