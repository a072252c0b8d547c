using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>
/// Puts whole numbers into buckets that keep their order: by sign, highest bit and some bits below it. Numbers near zero have a bucket of
/// their own. In whole numbers, so the same on every processor.
/// </summary>
/// <param name="mantissaBits">How many bits below the highest one tell buckets apart.</param>
internal readonly struct BucketMap(int mantissaBits)
{
    /// <summary>The bucket of 0; those of negative numbers lie before it.</summary>
    private int Zero => (64 - mantissaBits) << mantissaBits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(long number)
    {
        // −1 has the magnitude 0 of the negative side, so that every number has a place.
        var sign = number >> 63;
        return Zero + ((int)sign ^ OfMagnitude((ulong)(number ^ sign)));
    }

    /// <summary>The lowest and the highest number of a bucket.</summary>
    public (long Lowest, long Highest) Range(int bucket)
    {
        if (bucket < Zero)
        {
            var (lowest, highest) = Magnitudes(Zero - 1 - bucket);
            return (~highest, ~lowest);
        }

        return Magnitudes(bucket - Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int OfMagnitude(ulong magnitude)
    {
        var shift = BitOperations.Log2(magnitude | (1UL << mantissaBits)) - mantissaBits;
        return (shift << mantissaBits) + (int)(magnitude >> shift);
    }

    private (long Lowest, long Highest) Magnitudes(int bucket)
    {
        var shift = Math.Max((bucket >> mantissaBits) - 1, 0);
        var lowest = (long)(bucket - (shift << mantissaBits)) << shift;
        return (lowest, lowest + (1L << shift) - 1);
    }
}
