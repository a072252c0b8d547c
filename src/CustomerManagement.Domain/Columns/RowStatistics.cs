using System.Numerics;

namespace CustomerManagement.Domain.Columns;

/// <summary>What one worker saw of the rows it packed. Workers' figures are put together with <see cref="With"/>.</summary>
/// <param name="MostBack">The most days back; −1 when no row counts.</param>
/// <param name="Magnitude">The bits of all amounts: none is larger.</param>
/// <param name="IsTooFar">Whether a row lies too far back to be packed.</param>
/// <param name="IsOutside">Whether a key lies outside the range that the pieces are made for.</param>
internal readonly record struct RowStatistics(int MostBack, ulong Magnitude, bool IsTooFar, bool IsOutside)
{
    public static RowStatistics None => new(-1, 0, IsTooFar: false, IsOutside: false);

    /// <summary>How many bits an amount takes, its sign included.</summary>
    public int AmountBits => BitOperations.Log2(Magnitude) + 2;

    public RowStatistics With(RowStatistics other) =>
        new(Math.Max(MostBack, other.MostBack), Magnitude | other.Magnitude, IsTooFar | other.IsTooFar, IsOutside | other.IsOutside);
}
