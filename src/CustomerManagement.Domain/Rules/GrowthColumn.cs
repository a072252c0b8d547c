using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Rules;

/// <summary>Growth from one amount to another, compared without dividing.</summary>
/// <remarks>
/// current ÷ previous − 1 is above a boundary when current × 10,000 is above previous × (boundary + 1) × 10,000. Within the limits here that fits
/// 64 bits, and a rate that is not the boundary is at least 10⁻¹⁵ away from it, far more than a decimal rounds: so both ways always agree.
/// </remarks>
/// <param name="previous">The amounts before, in units.</param>
/// <param name="current">The amounts now, in the same units.</param>
/// <param name="rate">The rate of growth of the customer at a place; <c>null</c> where there is none, as always when nothing above zero was before.</param>
internal sealed class GrowthColumn(long[] previous, long[] current, Func<int, decimal?> rate) : FactColumn
{
    private const long Parts = 10_000;
    private const decimal MostBoundary = 1_000;
    private const long MostUnits = 100_000_000_000;

    /// <inheritdoc/>
    public override BlockRule Compared(Comparison comparison, decimal boundary)
    {
        if (comparison == Comparison.Missing || Math.Abs(boundary) > MostBoundary || !decimal.IsInteger(boundary * Parts))
        {
            return new PlaceColumn(rate).Compared(comparison, boundary);
        }

        var factor = (long)(boundary * Parts) + Parts;
        byte[] outcomesOf = [(byte)Truth.Unknown, .. new[] { -1, 0, 1 }.Select(sign => (byte)Truths.Of(sign, comparison, 0))];
        return (block, outcomes) =>
        {
            if (!TryCompare(block.First, factor, outcomesOf, outcomes))
            {
                new PlaceColumn(rate).Compared(comparison, boundary)(block, outcomes);
            }
        };
    }

    /// <summary>Compares products.</summary>
    /// <param name="first">The place of the first customer.</param>
    /// <param name="factor">By how many parts the previous amount is multiplied.</param>
    /// <param name="outcomesOf">What it means when there is no rate, and when it is below, at and above the boundary.</param>
    /// <param name="outcomes">Takes an outcome for each customer.</param>
    /// <returns><c>false</c> when an amount is too large.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryCompare(int first, long factor, ReadOnlySpan<byte> outcomesOf, Span<byte> outcomes)
    {
        var before = previous.AsSpan(first, outcomes.Length);
        var now = current.AsSpan(first, outcomes.Length);
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (before[i] > MostUnits || now[i] > MostUnits || now[i] < -MostUnits)
            {
                return false;
            }

            // Numbers instead of branches: nobody can foretell who grew. Where nothing was before, the product does not matter.
            var (grown, bound) = (now[i] * Parts, before[i] * factor);
            var isRated = before[i] > 0 ? 1 : 0;
            outcomes[i] = outcomesOf[isRated * (2 + (grown > bound ? 1 : 0) - (grown < bound ? 1 : 0))];
        }

        return true;
    }
}
