using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>In which segment a customer is, and why. Immutable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <param name="Customer">Who.</param>
/// <param name="AsOf">As of which date the customer's figures are.</param>
/// <param name="Basis">What the boundaries were computed from.</param>
/// <param name="Segment">The segment.</param>
/// <param name="Explanation">Every comparison that was made; evaluating it again gives the segment again.</param>
/// <param name="Better">The next better segments and how far they are; empty at the top, or where no boundary is known.</param>
/// <param name="Worse">The next worse segments and how far they are; empty at the bottom, or where no boundary is known.</param>
public sealed record Decision<TSegment>(
    CustomerId Customer,
    LocalDate AsOf,
    CalibrationBasis Basis,
    TSegment Segment,
    Explanation Explanation,
    IReadOnlyList<Neighbour<TSegment>> Better,
    IReadOnlyList<Neighbour<TSegment>> Worse)
{
    /// <summary>Scheme and reason, as in <c>ABC: A because net amount in the period 512.00 is at least 480.00</c>.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => $"{Basis.Scheme}: {Explanation}";
}
