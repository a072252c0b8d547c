using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>
/// Puts whole numbers into buckets that keep their order: by sign, highest bit and the eight bits below it. Numbers up to 511 either way have a bucket of
/// their own. In whole numbers, so the same on every processor.
/// </summary>
internal static class BucketMap
{
    private const int MantissaBits = 8;

    /// <summary>The bucket of 0; those of negative numbers lie before it.</summary>
    public const int Zero = (64 - MantissaBits) << MantissaBits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(long number)
    {
        // −1 has the magnitude 0 of the negative side, so that every number has a place.
        var sign = number >> 63;
        return Zero + ((int)sign ^ OfMagnitude((ulong)(number ^ sign)));
    }

    /// <summary>The bucket of a number that is not negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int OfPositive(long number) => Zero + OfMagnitude((ulong)number);

    /// <summary>The lowest and the highest number of a bucket.</summary>
    public static (long Lowest, long Highest) Range(int bucket)
    {
        if (bucket < Zero)
        {
            var (lowest, highest) = Magnitudes(Zero - 1 - bucket);
            return (~highest, ~lowest);
        }

        return Magnitudes(bucket - Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int OfMagnitude(ulong magnitude)
    {
        var shift = BitOperations.Log2(magnitude | (1UL << MantissaBits)) - MantissaBits;
        return (shift << MantissaBits) + (int)(magnitude >> shift);
    }

    private static (long Lowest, long Highest) Magnitudes(int bucket)
    {
        var shift = Math.Max((bucket >> MantissaBits) - 1, 0);
        var lowest = (long)(bucket - (shift << MantissaBits)) << shift;
        return (lowest, lowest + (1L << shift) - 1);
    }
}
