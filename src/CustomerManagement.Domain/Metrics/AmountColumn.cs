using System.Collections;
using CustomerManagement.Domain.Columns;

namespace CustomerManagement.Domain.Metrics;

/// <summary>An exact amount of each customer of a population, in its order. Immutable and safe for use by several threads.</summary>
public sealed class AmountColumn : IReadOnlyList<decimal>
{
    private readonly long[] _units;
    private readonly int _decimals;
    private readonly decimal[]? _amounts;
    private readonly TallyColumns? _owner;
    private readonly byte[]? _ownDecimals;

    internal AmountColumn(long[] units, int decimals, TallyColumns owner, byte[]? ownDecimals = null)
    {
        _ownDecimals = ownDecimals;
        _units = units;
        _decimals = decimals;
        _owner = owner;
        Count = owner.Count;
    }

    internal AmountColumn(decimal[] amounts)
    {
        _units = [];
        _amounts = amounts;
        Count = amounts.Length;
    }

    /// <summary>How many customers there are.</summary>
    public int Count { get; }

    internal long[]? Units => _amounts is null ? _units : null;

    internal int Decimals => _decimals;

    /// <summary>How many decimals each has on its own; <c>null</c> where all have <see cref="Decimals"/>.</summary>
    internal byte[]? OwnDecimals => _ownDecimals;

    /// <summary>A total of so many units, stated with decimals of its own; zero has none.</summary>
    internal static decimal Stated(long units, int decimals, int own) =>
        units == 0 || own == decimals ? DecimalUnits.ToDecimal(units, decimals) : DecimalUnits.WithOwnDecimals(units, decimals, own);

    /// <summary>The amount of the customer at a place.</summary>
    /// <param name="index">The place, from 0 to <see cref="Count"/> less 1.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    public decimal this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            _owner?.MustBePresent();
            return _amounts is not null ? _amounts[index] : Stated(_units[index], _decimals, _ownDecimals is null ? _decimals : _ownDecimals[index]);
        }
    }

    /// <summary>The amounts as whole numbers of their last decimal place, without a copy: 12.50 with two decimals is 1250.</summary>
    /// <param name="units">The numbers, in the order of the population.</param>
    /// <param name="decimals">How many of their digits are decimals: at least as many as the most exact amount has.</param>
    /// <returns><c>false</c> when the amounts are not held in such numbers, as when one is too large; they are all here one by one.</returns>
    public bool TryGetUnits(out ReadOnlySpan<long> units, out int decimals)
    {
        _owner?.MustBePresent();
        units = _amounts is null ? _units.AsSpan(0, Count) : [];
        decimals = _decimals;
        return _amounts is null;
    }

    /// <summary>The amounts, in the order of the population.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<decimal> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
