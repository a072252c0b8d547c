using System.Buffers;
using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Rules;

/// <summary>Growth from one amount to another, compared without dividing.</summary>
/// <remarks>
/// current ÷ previous − 1 is above a boundary when current × 10,000 is above previous × (boundary + 1) × 10,000. Within the limits here that fits
/// 64 bits, and a rate that is not the boundary is at least 10⁻¹⁵ away from it, far more than a decimal rounds: so both ways always agree.
/// </remarks>
/// <param name="previous">The amounts before, in units.</param>
/// <param name="current">The amounts now, in the same units.</param>
/// <param name="rate">The rate of growth of the customer at a place; <c>null</c> where there is none: nothing above zero was before.</param>
internal sealed class GrowthColumn(long[] previous, long[] current, Func<int, decimal?> rate) : FactColumn
{
    private const long Parts = 10_000;

    /// <inheritdoc/>
    public override BlockRule Compared(Comparison comparison, decimal boundary)
    {
        var divided = new PlaceColumn(rate).Compared(comparison, boundary);
        if (Math.Abs(boundary) > (Margins.MostFactor / Parts) - 1 || !decimal.IsInteger(boundary * Parts))
        {
            return divided;
        }

        var factor = (long)(boundary * Parts) + Parts;
        var (start, steps) = StepColumn.StepsOf(comparison, Margins.Even, decimals: 0, hasMissing: true);
        return (block, outcomes) =>
        {
            var rented = ArrayPool<long>.Shared.Rent(outcomes.Length);
            var margins = rented.AsSpan(0, outcomes.Length);
            var (from, count) = (block.First, outcomes.Length);
            if (Margins.TryWrite(previous.AsSpan(from, count), factor, current.AsSpan(from, count), Parts, margins))
            {
                StepColumn.Compare<long>(margins, start, steps, outcomes);
            }
            else
            {
                divided(block, outcomes);
            }

            ArrayPool<long>.Shared.Return(rented);
        };
    }
}
