using System.Numerics;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Decimals as whole numbers of their last decimal place.</summary>
internal static class DecimalUnits
{
    private const int MostDecimals = 28;

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

    /// <summary>The units of decimals, all in those of the one with the most decimals.</summary>
    /// <param name="values">The decimals; at least one.</param>
    /// <param name="units">Where the units go.</param>
    /// <param name="own">Where the decimals of each go.</param>
    /// <param name="decimals">The most decimals.</param>
    /// <param name="areAlike">Whether all have as many.</param>
    /// <returns><c>false</c> when one has more units than a 64-bit number.</returns>
    public static bool TryUnits(ReadOnlySpan<decimal> values, Span<long> units, Span<byte> own, out int decimals, out bool areAlike)
    {
        var (least, most) = (byte.MaxValue, byte.MinValue);
        for (var i = 0; i < values.Length; i++)
        {
            own[i] = values[i].Scale;
            least = Math.Min(least, own[i]);
            most = Math.Max(most, own[i]);
        }

        (decimals, areAlike) = (most, least == most);
        if (!TryFactor(most - least, out _))
        {
            return false;
        }

        Span<long> factors = stackalloc long[MostDecimals + 1];
        for (var scale = least; scale <= most; scale++)
        {
            _ = TryFactor(most - scale, out factors[scale]);
        }

        for (var i = 0; i < values.Length; i++)
        {
            var factor = factors[own[i]];
            if (!TryUnits(values[i], own[i], long.MaxValue / factor, out units[i]))
            {
                return false;
            }

            units[i] *= factor;
        }

        return true;
    }

    /// <summary>What units are multiplied with for so many further decimals.</summary>
    /// <returns><c>false</c> when it has more than 64 bits.</returns>
    public static bool TryFactor(int moreDecimals, out long factor)
    {
        const int MostDigits = 18;
        factor = 1;
        for (var digit = 0; digit < Math.Min(moreDecimals, MostDigits); digit++)
        {
            factor *= 10;
        }

        return moreDecimals <= MostDigits;
    }

    /// <summary>Units with so many further decimals.</summary>
    /// <returns><c>false</c> when one would leave 64 bits.</returns>
    public static bool TryWiden(ReadOnlySpan<long> units, int moreDecimals, Span<long> widened)
    {
        if (!TryFactor(moreDecimals, out var factor))
        {
            return false;
        }

        var most = long.MaxValue / factor;
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i] > most || units[i] < -most)
            {
                return false;
            }

            widened[i] = units[i] * factor;
        }

        return true;
    }

    /// <summary>The decimal of so many units, stated with no more decimals than its own, which are no more than those of the units.</summary>
    public static decimal WithOwnDecimals(long units, int decimals, int own) =>
        TryFactor(decimals - own, out var factor) ? WithDecimals(units / factor, own) : throw new ArgumentOutOfRangeException(nameof(own));

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
