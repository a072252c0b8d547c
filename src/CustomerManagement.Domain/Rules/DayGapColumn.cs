using System.Buffers;
using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Rules;

/// <summary>Days from one date to a later one, where there are both.</summary>
/// <param name="earlier">The earlier dates, in days back; below zero for none.</param>
/// <param name="later">The later dates, in days back; there is one wherever there is an earlier one.</param>
internal sealed class DayGapColumn(int[] earlier, int[] later) : FactColumn
{
    /// <inheritdoc/>
    public override BlockRule Compared(Comparison comparison, decimal boundary)
    {
        var (start, steps) = StepColumn.StepsOf(comparison, boundary, decimals: 0, hasMissing: true);
        return (block, outcomes) =>
        {
            var rented = ArrayPool<int>.Shared.Rent(outcomes.Length);
            var gaps = rented.AsSpan(0, outcomes.Length);
            DayGaps.Write(earlier.AsSpan(block.First, outcomes.Length), later.AsSpan(block.First, outcomes.Length), gaps);
            StepColumn.Compare<int>(gaps, start, steps, outcomes);
            ArrayPool<int>.Shared.Return(rented);
        };
    }
}
