using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;

namespace CustomerManagement.Domain.Reviews;

/// <summary>All that is said of one customer as of a date. Immutable.</summary>
/// <param name="Metrics">How it is doing.</param>
/// <param name="Segments">Which kind it is, with reasons.</param>
/// <param name="Strategy">What we want for it.</param>
/// <param name="NextContact">When to be in touch next; <c>null</c> when the strategy asks for no contact.</param>
public sealed record CustomerReview(CustomerMetrics Metrics, CustomerSegments Segments, CustomerStrategy Strategy, ContactAdvice? NextContact)
{
    /// <summary>Who.</summary>
    public CustomerId Customer => Metrics.Customer;

    /// <summary>Customer and segments, as in <c>12347: A VitalFew 555 Loyal</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Customer}: {Segments}";
}
