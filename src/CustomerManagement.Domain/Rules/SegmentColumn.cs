using System.Buffers;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Rules;

/// <summary>The segments of a whole population by a scheme, which classifies a block of customers at once. A segment is known of everyone.</summary>
/// <param name="population">The population.</param>
/// <param name="scheme">The scheme.</param>
/// <param name="boundaries">Its boundaries.</param>
/// <param name="segments">The segments in the order of the fact's choices.</param>
internal sealed class SegmentColumn<TSegment, TBoundaries>(
    PopulationMetrics population, ISegmentationScheme<TSegment, TBoundaries> scheme, TBoundaries boundaries, TSegment[] segments) : FactColumn
    where TSegment : struct, Enum
{
    /// <inheritdoc/>
    public override BlockRule Compared(Comparison comparison, decimal boundary)
    {
        TSegment? wanted = comparison == Comparison.EqualTo ? segments[(int)boundary] : null;
        return (block, outcomes) =>
        {
            var rented = ArrayPool<TSegment>.Shared.Rent(outcomes.Length);
            try
            {
                var found = rented.AsSpan(0, outcomes.Length);
                scheme.Classify(population, block.First, boundaries, found);
                for (var i = 0; i < found.Length; i++)
                {
                    outcomes[i] = (byte)(wanted is { } segment && EqualityComparer<TSegment>.Default.Equals(found[i], segment) ? Truth.True : Truth.False);
                }
            }
            finally
            {
                ArrayPool<TSegment>.Shared.Return(rented);
            }
        };
    }
}
