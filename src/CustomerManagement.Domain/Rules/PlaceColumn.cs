using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Rules;

/// <summary>A fact of a whole population that is asked for place by place.</summary>
/// <param name="value">The fact of the customer at a place; <c>null</c> where it is unknown.</param>
internal sealed class PlaceColumn(Func<int, decimal?> value) : FactColumn
{
    /// <inheritdoc/>
    public override BlockRule Compared(Comparison comparison, decimal boundary) => (block, outcomes) =>
    {
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = (byte)Truths.Of(value(block.First + i), comparison, boundary);
        }
    };
}
