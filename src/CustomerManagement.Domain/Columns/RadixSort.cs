using System.Buffers;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>Sorts keys by the digits of their upper 64 bits, in time that grows with their number alone.</summary>
internal static class RadixSort
{
    private const int DigitBits = 11;
    private const int Digits = (64 + DigitBits - 1) / DigitBits;
    private const int Radix = 1 << DigitBits;

    /// <summary>Where each key of the rising order stands: the smallest is at place order[0].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int[] Order<TKey>(ReadOnlySpan<TKey> values)
        where TKey : unmanaged, IComparable<TKey>
    {
        var counts = new int[Digits * Radix];
        foreach (var value in values)
        {
            var key = RowKey.Leading(value);
            for (var digit = 0; digit < Digits; digit++)
            {
                counts[(digit * Radix) + Digit(key, digit)]++;
            }
        }

        // Rented: for a million values, fresh memory costs as much as sorting them.
        var rented = ArrayPool<(ulong Key, int Place)>.Shared;
        var (from, to) = (rented.Rent(values.Length), rented.Rent(values.Length));
        for (var i = 0; i < values.Length; i++)
        {
            from[i] = (RowKey.Leading(values[i]), i);
        }

        for (var digit = 0; digit < Digits && values.Length > 0; digit++)
        {
            var places = counts.AsSpan(digit * Radix, Radix);
            if (places[Digit(from[0].Key, digit)] == values.Length)
            {
                continue;
            }

            var next = 0;
            foreach (ref var place in places)
            {
                (place, next) = (next, next + place);
            }

            foreach (ref readonly var item in from.AsSpan(0, values.Length))
            {
                to[places[Digit(item.Key, digit)]++] = item;
            }

            (from, to) = (to, from);
        }

        var order = new int[values.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = from[i].Place;
        }

        if (typeof(TKey) != typeof(long))
        {
            OrderTies(values, from.AsSpan(0, order.Length), order);
        }

        rented.Return(from);
        rented.Return(to);
        return order;
    }

    /// <summary>Brings keys in order whose upper 64 bits are the same.</summary>
    private static void OrderTies<TKey>(ReadOnlySpan<TKey> values, ReadOnlySpan<(ulong Key, int Place)> sorted, Span<int> order)
        where TKey : unmanaged, IComparable<TKey>
    {
        for (var (start, end) = (0, 0); start < order.Length; start = end)
        {
            while (end < order.Length && sorted[end].Key == sorted[start].Key)
            {
                end++;
            }

            if (end - start > 1)
            {
                var same = order[start..end];
                var keys = new TKey[same.Length];
                for (var i = 0; i < keys.Length; i++)
                {
                    keys[i] = values[same[i]];
                }

                MemoryExtensions.Sort(keys.AsSpan(), same);
            }
        }
    }

    private static int Digit(ulong key, int digit) => (int)(key >> (digit * DigitBits)) & (Radix - 1);
}
