using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Testing;

/// <summary>The segment at the top of a scheme that fills it until it reaches a share. Immutable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <typeparam name="TBoundaries">The type of the boundaries.</typeparam>
public sealed record TopGroup<TSegment, TBoundaries>
{
    /// <summary>Creates it.</summary>
    /// <param name="segment">The segment at the top.</param>
    /// <param name="share">The share that the top must reach, above 0 and up to 1.</param>
    /// <param name="value">The value by which customers are ranked, higher being better; <c>null</c> for a customer that is not counted.</param>
    /// <param name="weight">What a customer that is counted adds to the share, not below zero; <c>null</c> when heads are counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public TopGroup(
        TSegment segment,
        decimal share,
        Func<CustomerMetrics, TBoundaries, decimal?> value,
        Func<CustomerMetrics, TBoundaries, decimal>? weight = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        Segment = segment;
        Share = share;
        Value = value;
        Weight = weight ?? ((_, _) => 1);
    }

    /// <summary>The segment at the top.</summary>
    public TSegment Segment { get; }

    /// <summary>The share that it must reach.</summary>
    public decimal Share { get; }

    /// <summary>The value by which customers are ranked; <c>null</c> for a customer that is not counted.</summary>
    public Func<CustomerMetrics, TBoundaries, decimal?> Value { get; }

    /// <summary>What a customer adds to the share.</summary>
    public Func<CustomerMetrics, TBoundaries, decimal> Weight { get; }
}
