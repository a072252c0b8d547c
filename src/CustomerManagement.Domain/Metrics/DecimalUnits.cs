using System.Numerics;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Decimals as whole numbers of their last decimal place.</summary>
internal static class DecimalUnits
{
    /// <summary>The decimal of so many units, as totals are stated; zero has no decimals.</summary>
    public static decimal ToDecimal(long units, int decimals) => units == 0 ? 0 : WithDecimals(units, decimals);

    /// <summary>The decimal of so many units with exactly so many decimals, zero too.</summary>
    public static decimal WithDecimals(long units, int decimals)
    {
        var magnitude = units < 0 ? (ulong)-units : (ulong)units;
        return new decimal((int)(uint)magnitude, (int)(magnitude >> 32), 0, units < 0, (byte)decimals);
    }

    /// <summary>The units of a decimal that has exactly so many decimals.</summary>
    /// <returns><c>false</c> when it has other decimals, or more units than <paramref name="most"/> either way.</returns>
    public static bool TryUnits(decimal value, int decimals, long most, out long units)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = (uint)bits[0] | ((ulong)(uint)bits[1] << 32);
        units = decimal.IsNegative(value) ? -(long)magnitude : (long)magnitude;
        return value.Scale == decimals && bits[2] == 0 && magnitude <= (ulong)most;
    }

    /// <summary>The units of decimals that all have exactly so many decimals.</summary>
    /// <returns><c>false</c> when one has others, or more units than a 64-bit number.</returns>
    public static bool TryUnits(ReadOnlySpan<decimal> values, int decimals, Span<long> units)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!TryUnits(values[i], decimals, long.MaxValue, out units[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The least units that are at least a value; the largest number when there are none.</summary>
    public static long AtLeast(decimal value, int decimals)
    {
        var (units, rest) = Units(value, decimals);
        return Clamp(rest.Sign > 0 ? units + 1 : units);
    }

    /// <summary>The most units that are at most a value; the smallest number when there are none.</summary>
    public static long AtMost(decimal value, int decimals)
    {
        var (units, rest) = Units(value, decimals);
        return Clamp(rest.Sign < 0 ? units - 1 : units);
    }

    private static (BigInteger Units, BigInteger Remainder) Units(decimal value, int decimals)
    {
        var scale = Math.Max((int)value.Scale, decimals);
        return (BigInteger.DivRem(ExactSum.ToInteger(value, scale), BigInteger.Pow(10, scale - decimals), out var rest), rest);
    }

    private static long Clamp(BigInteger units) => units > long.MaxValue ? long.MaxValue : units < long.MinValue ? long.MinValue : (long)units;
}
