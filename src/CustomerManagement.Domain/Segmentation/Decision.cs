using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using NodaTime;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>In which segment a customer is, and why. Immutable, compared by value and serialisable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
public sealed record Decision<TSegment>
{
    /// <summary>Creates a decision.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="asOf">As of which date the customer's figures are.</param>
    /// <param name="basis">What the boundaries were computed from.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="explanation">Every comparison that was made; evaluating it again gives the segment again.</param>
    /// <param name="better">The next better segments; empty at the top, or where no boundary is known.</param>
    /// <param name="worse">The next worse segments; empty at the bottom, or where no boundary is known.</param>
    /// <exception cref="ArgumentException">No customer, or a neighbour is missing.</exception>
    public Decision(
        CustomerId customer,
        LocalDate asOf,
        CalibrationBasis basis,
        TSegment segment,
        Explanation explanation,
        IReadOnlyList<Neighbour<TSegment>> better,
        IReadOnlyList<Neighbour<TSegment>> worse)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(explanation);
        if (customer == default)
        {
            throw new ArgumentException("A decision is about a customer.", nameof(customer));
        }

        Customer = customer;
        AsOf = asOf;
        Basis = basis;
        Segment = segment;
        Explanation = explanation;
        Better = new ValueList<Neighbour<TSegment>>(better, nameof(better));
        Worse = new ValueList<Neighbour<TSegment>>(worse, nameof(worse));
    }

    /// <summary>Who.</summary>
    public CustomerId Customer { get; }

    /// <summary>As of which date the customer's figures are.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate AsOf { get; }

    /// <summary>What the boundaries were computed from.</summary>
    public CalibrationBasis Basis { get; }

    /// <summary>The segment.</summary>
    public TSegment Segment { get; }

    /// <summary>Every comparison that was made; evaluating it again gives the segment again.</summary>
    public Explanation Explanation { get; }

    /// <summary>The next better segments and how far they are; empty at the top, or where no boundary is known.</summary>
    public IReadOnlyList<Neighbour<TSegment>> Better { get; }

    /// <summary>The next worse segments and how far they are; empty at the bottom, or where no boundary is known.</summary>
    public IReadOnlyList<Neighbour<TSegment>> Worse { get; }

    /// <summary>Scheme and reason, as in <c>ABC: A because net amount in the period 512.00 is at least 480.00</c>.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => $"{Basis.Scheme}: {Explanation}";
}
