using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>Finds the order of whole numbers that are spread evenly, in time that grows with their number alone; of others, in that of a sort.</summary>
internal sealed class SpreadSort
{
    // About so many numbers share a bucket where they are even.
    private const int UsualInBucket = 2;
    private const int MostToInsert = 16;

    private int[] _ends = [];
    private int[] _order = [];
    private long[] _sorted = [];

    /// <summary>Where each value of the rising order stands: the smallest is at place order[0]. Valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<int> Order(ReadOnlySpan<long> values)
    {
        if (values.IsEmpty)
        {
            return [];
        }

        var (lowest, highest) = ValueRange.Of(values);
        var bits = BitOperations.Log2((ulong)(highest - lowest) | 1) + 1;
        var bucketBits = Math.Min(bits, BitOperations.Log2((uint)(values.Length / UsualInBucket) + 1) + 1);
        var shift = bits - bucketBits;
        Reserve(1 << bucketBits, values.Length);
        var ends = _ends.AsSpan(0, 1 << bucketBits);
        ends.Clear();
        foreach (var value in values)
        {
            ends[(int)((ulong)(value - lowest) >> shift)]++;
        }

        var next = 0;
        foreach (ref var end in ends)
        {
            (end, next) = (next, next + end);
        }

        for (var i = 0; i < values.Length; i++)
        {
            var place = ends[(int)((ulong)(values[i] - lowest) >> shift)]++;
            _sorted[place] = values[i];
            _order[place] = i;
        }

        var from = 0;
        foreach (var end in ends)
        {
            SortPart(from, end);
            from = end;
        }

        return _order.AsSpan(0, values.Length);
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
            var (value, place) = (_sorted[i], _order[i]);
            var hole = i;
            for (; hole > from && _sorted[hole - 1] > value; hole--)
            {
                (_sorted[hole], _order[hole]) = (_sorted[hole - 1], _order[hole - 1]);
            }

            (_sorted[hole], _order[hole]) = (value, place);
        }
    }

    private void Reserve(int buckets, int values)
    {
        if (_ends.Length < buckets)
        {
            _ends = new int[buckets];
        }

        if (_order.Length < values)
        {
            (_order, _sorted) = (new int[2 * values], new long[2 * values]);
        }
    }
}
