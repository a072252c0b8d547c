using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Strategies;

/// <summary>Says when to be in touch with a customer next. Pure, and safe for use by several threads.</summary>
public interface IContactPolicy
{
    /// <summary>Advises on the next contact.</summary>
    /// <param name="customer">The customer's figures.</param>
    /// <param name="strategy">What we want for the customer.</param>
    /// <returns>The advice, or <c>null</c> when the strategy asks for no contact.</returns>
    ContactAdvice? Advise(CustomerMetrics customer, CustomerStrategy strategy);
}
