using System.Buffers;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>Sorts whole numbers by their digits, in time that grows with their number alone.</summary>
internal static class RadixSort
{
    private const int DigitBits = 11;
    private const int Digits = (64 + DigitBits - 1) / DigitBits;
    private const int Radix = 1 << DigitBits;

    /// <summary>Where each value of the rising order stands: the smallest is at place order[0].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int[] Order(ReadOnlySpan<long> values)
    {
        var counts = new int[Digits * Radix];
        foreach (var value in values)
        {
            var key = Key(value);
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
            from[i] = (Key(values[i]), i);
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

        rented.Return(from);
        rented.Return(to);
        return order;
    }

    // With the sign turned, unsigned order is that of the values.
    private static ulong Key(long value) => (ulong)value ^ (1UL << 63);

    private static int Digit(ulong key, int digit) => (int)(key >> (digit * DigitBits)) & (Radix - 1);
}
