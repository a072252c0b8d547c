using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>How far amounts lie from multiples of other amounts.</summary>
internal static class Margins
{
    /// <summary>So many units, up or down, may an amount have.</summary>
    public const long MostUnits = 100_000_000_000;

    /// <summary>So much may a factor be, up or down: products then stay below 2⁶¹.</summary>
    public const long MostFactor = 10_010_000;

    /// <summary>Stands for an amount that is just the multiple; more lies above, less below.</summary>
    public const long Even = 1L << 61;

    /// <summary>Writes current × factor − previous × other factor + <see cref="Even"/>, which is never below zero; −1 where previous is not above zero.</summary>
    /// <param name="previous">Amounts.</param>
    /// <param name="previousFactor">By what they are multiplied.</param>
    /// <param name="current">Amounts.</param>
    /// <param name="currentFactor">By what they are multiplied.</param>
    /// <param name="margins">Takes the margins.</param>
    /// <returns><c>false</c> when an amount has too many units; the margins then mean nothing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryWrite(ReadOnlySpan<long> previous, long previousFactor, ReadOnlySpan<long> current, long currentFactor, Span<long> margins)
    {
        previous = previous[..margins.Length];
        current = current[..margins.Length];
        var (most, least) = (new Vector<long>(MostUnits), new Vector<long>(-MostUnits));
        var outside = Vector<long>.Zero;
        var i = 0;
        for (; i <= margins.Length - Vector<long>.Count; i += Vector<long>.Count)
        {
            var (before, now) = (new Vector<long>(previous[i..]), new Vector<long>(current[i..]));
            outside |= Vector.GreaterThan(before, most) | Vector.GreaterThan(now, most) | Vector.LessThan(now, least);
            var margin = (now * currentFactor) - (before * previousFactor) + new Vector<long>(Even);
            Vector.ConditionalSelect(Vector.GreaterThan(before, Vector<long>.Zero), margin, Vector<long>.AllBitsSet).CopyTo(margins[i..]);
        }

        var isInside = outside == Vector<long>.Zero;
        for (; i < margins.Length; i++)
        {
            isInside &= previous[i] <= MostUnits && current[i] <= MostUnits && current[i] >= -MostUnits;
            margins[i] = previous[i] > 0 ? (current[i] * currentFactor) - (previous[i] * previousFactor) + Even : -1;
        }

        return isInside;
    }
}
