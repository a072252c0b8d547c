using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Rules;

/// <summary>A fact of a whole population as a column of whole numbers.</summary>
internal sealed class FactColumn
{
    private readonly int[]? _numbers;
    private readonly long[]? _units;
    private readonly int _decimals;
    private readonly bool _hasMissing;

    private FactColumn(int[]? numbers, long[]? units, int decimals, bool hasMissing)
    {
        _numbers = numbers;
        _units = units;
        _decimals = decimals;
        _hasMissing = hasMissing;
    }

    /// <summary>Numbers of things: every customer has one.</summary>
    public static FactColumn OfCounts(int[] counts) => new(counts, units: null, decimals: 0, hasMissing: false);

    /// <summary>Days: below zero for customers that have none.</summary>
    public static FactColumn OfDays(int[] days) => new(days, units: null, decimals: 0, hasMissing: true);

    /// <summary>Amounts; <c>null</c> where they are not in units.</summary>
    public static FactColumn? OfAmounts(AmountColumn amounts) => amounts.Units is { } units ? new(numbers: null, units, amounts.Decimals, hasMissing: false) : null;

    /// <summary>Compares the facts of customers that stand one after another.</summary>
    /// <param name="first">The place of the first.</param>
    /// <param name="comparison">How.</param>
    /// <param name="boundary">With what.</param>
    /// <param name="outcomes">Takes a <see cref="Truth"/> for each.</param>
    public void Compare(int first, Comparison comparison, decimal boundary, Span<byte> outcomes)
    {
        var (start, steps) = StepsOf(comparison, boundary);
        outcomes.Fill((byte)start);
        if (_units is not null)
        {
            ColumnSteps.Add(_units.AsSpan(first, outcomes.Length), steps, outcomes);
        }
        else
        {
            ColumnSteps.Add(_numbers.AsSpan(first, outcomes.Length), steps, outcomes);
        }
    }

    /// <summary>From the lowest number up: with which outcome it begins, and where that changes. A number below zero is none where some are missing.</summary>
    private (Truth Start, Steps Steps) StepsOf(Comparison comparison, decimal boundary)
    {
        if (comparison == Comparison.Missing)
        {
            return _hasMissing ? (Truth.True, Of(Known(Truth.True, Truth.False))) : (Truth.False, Of());
        }

        // The number from which on the comparison holds or does not hold any more.
        var (holdsFrom, holdsUpTo) = comparison switch
        {
            Comparison.AtLeast => (DecimalUnits.AtLeast(boundary, _decimals), long.MaxValue),
            Comparison.MoreThan => (Next(DecimalUnits.AtMost(boundary, _decimals)), long.MaxValue),
            Comparison.AtMost => (long.MinValue, DecimalUnits.AtMost(boundary, _decimals)),
            Comparison.LessThan => (long.MinValue, Before(DecimalUnits.AtLeast(boundary, _decimals))),
            Comparison.EqualTo => (DecimalUnits.AtLeast(boundary, _decimals), DecimalUnits.AtMost(boundary, _decimals)),
            _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
        };
        var lowest = _hasMissing ? 0 : long.MinValue;
        holdsFrom = Math.Max(holdsFrom, lowest);
        var start = _hasMissing ? Truth.Unknown : Truth.False;
        var known = Known(start, Truth.False);
        return holdsFrom > holdsUpTo || holdsFrom == long.MaxValue
            ? (start, Of(known))
            : (start, Of(known, new Step(holdsFrom, (int)Truth.True), holdsUpTo == long.MaxValue ? Step.Never : new Step(holdsUpTo + 1, -(int)Truth.True)));
    }

    private static Step Known(Truth missing, Truth known) => new(missing == known ? long.MinValue : 0, (int)known - (int)missing);

    private static Steps Of(Step? first = null, Step? second = null, Step? third = null) =>
        new(FewerIsBetter: false, first ?? Step.Never, second ?? Step.Never, third ?? Step.Never, Step.Never);

    private static long Next(long number) => number == long.MaxValue ? number : number + 1;

    private static long Before(long number) => number == long.MinValue ? number : number - 1;
}
