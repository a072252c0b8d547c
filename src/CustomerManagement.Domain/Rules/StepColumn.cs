using System.Numerics;
using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Rules;

/// <summary>A fact of a whole population as a column of whole numbers. Comparing is to look which steps a number reaches.</summary>
internal sealed class StepColumn : FactColumn
{
    private readonly int[] _numbers = [];
    private readonly long[]? _units;
    private readonly int _decimals;
    private readonly bool _hasMissing;

    /// <summary>Whole numbers.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="hasMissing">Whether a number below zero is none.</param>
    public StepColumn(int[] numbers, bool hasMissing)
    {
        _numbers = numbers;
        _hasMissing = hasMissing;
    }

    /// <summary>Decimals as whole numbers of their last decimal place; there is none missing.</summary>
    /// <param name="units">The numbers.</param>
    /// <param name="decimals">How many of their digits are decimals.</param>
    public StepColumn(long[] units, int decimals)
    {
        _units = units;
        _decimals = decimals;
    }

    /// <inheritdoc/>
    public override BlockRule Compared(Comparison comparison, decimal boundary)
    {
        var (start, steps) = StepsOf(comparison, boundary, _decimals, _hasMissing);
        return _units is { } units
            ? (block, outcomes) => Compare<long>(units.AsSpan(block.First, outcomes.Length), start, steps, outcomes)
            : (block, outcomes) => Compare<int>(_numbers.AsSpan(block.First, outcomes.Length), start, steps, outcomes);
    }

    /// <summary>Writes what the steps make of the numbers.</summary>
    public static void Compare<T>(ReadOnlySpan<T> numbers, Truth start, Steps steps, Span<byte> outcomes)
        where T : unmanaged, IBinaryInteger<T>
    {
        outcomes.Fill((byte)start);
        ColumnSteps.Add(numbers, steps, outcomes);
    }

    /// <summary>From the lowest number up: with which outcome it begins, and where that changes. A number below zero is none where some are missing.</summary>
    public static (Truth Start, Steps Steps) StepsOf(Comparison comparison, decimal boundary, int decimals, bool hasMissing)
    {
        if (comparison == Comparison.Missing)
        {
            return hasMissing ? (Truth.True, Of(Known(Truth.True, Truth.False))) : (Truth.False, Of());
        }

        // The number from which on the comparison holds or does not hold any more.
        var (holdsFrom, holdsUpTo) = comparison switch
        {
            Comparison.AtLeast => (DecimalUnits.AtLeast(boundary, decimals), long.MaxValue),
            Comparison.MoreThan => (Next(DecimalUnits.AtMost(boundary, decimals)), long.MaxValue),
            Comparison.AtMost => (long.MinValue, DecimalUnits.AtMost(boundary, decimals)),
            Comparison.LessThan => (long.MinValue, Before(DecimalUnits.AtLeast(boundary, decimals))),
            Comparison.EqualTo => (DecimalUnits.AtLeast(boundary, decimals), DecimalUnits.AtMost(boundary, decimals)),
            _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
        };
        var lowest = hasMissing ? 0 : long.MinValue;
        holdsFrom = Math.Max(holdsFrom, lowest);
        var start = hasMissing ? Truth.Unknown : Truth.False;
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
