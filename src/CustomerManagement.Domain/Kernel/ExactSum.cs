using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Kernel;

/// <summary>A running total of decimals that never rounds, whatever the order of what is added.</summary>
/// <remarks>
/// A plain decimal addition drops digits without a word when a large and a finely divided amount meet. This total moves such
/// parts aside and puts them together at the end. A mutable value: keep it in a local, a field or an array.
/// The default value is a total of nothing.
/// </remarks>
internal struct ExactSum
{
    private const int MaximumScale = 28;

    // Invariant: the total is _near + _far / 10^28. Parts are set aside so rarely that they stand elsewhere, to keep this small in columns.
    private decimal _near;
    private StrongBox<BigInteger>? _far;
    private byte _scale;

    public static ExactSum Of(IEnumerable<decimal> amounts)
    {
        var total = default(ExactSum);
        foreach (var amount in amounts)
        {
            total.Add(amount);
        }

        return total;
    }

    public void Add(decimal amount)
    {
        _scale = Math.Max(_scale, amount.Scale);
        if (TryAddExactly(_near, amount, out var sum))
        {
            _near = sum;
        }
        else
        {
            _far = new StrongBox<BigInteger>((_far?.Value ?? 0) + ToInteger(_near, MaximumScale));
            _near = amount;
        }
    }

    /// <summary>The total, with the decimals of the most exact part.</summary>
    /// <exception cref="OverflowException">The total does not fit a decimal without rounding.</exception>
    public readonly decimal ToDecimal()
    {
        if (_far is null)
        {
            // Adding a zero of the finest scale brings back decimals that stood in parts which cancelled out.
            return _near + new decimal(0, 0, 0, isNegative: false, _scale);
        }

        var total = _far.Value + ToInteger(_near, MaximumScale);
        for (var scale = (int)_scale; scale >= 0; scale--)
        {
            var (units, rest) = BigInteger.DivRem(total, BigInteger.Pow(10, MaximumScale - scale));
            if (!rest.IsZero)
            {
                break;
            }

            if (BigInteger.Abs(units) <= ToInteger(decimal.MaxValue, 0))
            {
                var magnitude = (UInt128)BigInteger.Abs(units);
                return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), units.Sign < 0, (byte)scale);
            }
        }

        throw new OverflowException("The total does not fit a decimal without rounding.");
    }

    /// <summary>A decimal as a whole number of units of 10^-scale; scale is at least that of the value.</summary>
    public static BigInteger ToInteger(decimal value, int scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        var units = (BigInteger)magnitude * BigInteger.Pow(10, scale - value.Scale);
        return decimal.IsNegative(value) ? -units : units;
    }

    private static bool TryAddExactly(decimal left, decimal right, out decimal sum)
    {
        try
        {
            // Decimal addition keeps the finer scale unless it had to round.
            sum = left + right;
            return sum.Scale == Math.Max(left.Scale, right.Scale);
        }
        catch (OverflowException)
        {
            sum = 0;
            return false;
        }
    }
}
