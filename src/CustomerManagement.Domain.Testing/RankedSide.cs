using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Testing;

/// <summary>One side from which a scheme ranks customers: a value, higher being better, and which tier a segment is, higher being better. Immutable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <typeparam name="TBoundaries">The type of the boundaries.</typeparam>
public sealed record RankedSide<TSegment, TBoundaries>
{
    /// <summary>A side whose value follows from the customer alone, and whose segments stand in an order.</summary>
    /// <param name="name">What it is called in messages, as in <c>amount</c>.</param>
    /// <param name="value">The value of a customer, higher being better (days of silence with a minus); <c>null</c> for one that is not ranked.</param>
    /// <param name="worstFirst">All segments that a ranked customer can be in, the worst first.</param>
    /// <exception cref="ArgumentException">The name is blank, or a segment is named twice or not at all.</exception>
    public RankedSide(string name, Func<CustomerMetrics, decimal?> value, IReadOnlyList<TSegment> worstFirst)
        : this(name, OfCustomer(value), InOrder(worstFirst))
    {
    }

    /// <summary>A side in general.</summary>
    /// <param name="name">What it is called in messages, as in <c>amount</c>.</param>
    /// <param name="value">The value of a customer, higher being better (days of silence with a minus); <c>null</c> for one that is not ranked.</param>
    /// <param name="tier">Which tier a segment is, higher being better; equal for segments between which this side does not decide.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public RankedSide(string name, Func<CustomerMetrics, TBoundaries, decimal?> value, Func<TSegment, int> tier)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(tier);
        Name = name;
        Value = value;
        Tier = tier;
    }

    /// <summary>What it is called in messages.</summary>
    public string Name { get; }

    /// <summary>The value of a customer, higher being better; <c>null</c> for one that is not ranked.</summary>
    public Func<CustomerMetrics, TBoundaries, decimal?> Value { get; }

    /// <summary>Which tier a segment is, higher being better.</summary>
    public Func<TSegment, int> Tier { get; }

    private static Func<CustomerMetrics, TBoundaries, decimal?> OfCustomer(Func<CustomerMetrics, decimal?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (customer, _) => value(customer);
    }

    private static Func<TSegment, int> InOrder(IReadOnlyList<TSegment> worstFirst)
    {
        ArgumentNullException.ThrowIfNull(worstFirst);
        List<TSegment> order = [.. worstFirst];
        if (order.Count == 0 || order.Distinct().Count() < order.Count)
        {
            throw new ArgumentException("The segments of a side are named, each once.", nameof(worstFirst));
        }

        return segment => order.IndexOf(segment) is var place and >= 0
            ? place
            : throw new LawBrokenException(nameof(TieringLaw.Monotone), $"The order of segments lacks {segment}, in which a ranked customer is.");
    }
}
