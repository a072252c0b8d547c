using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Strategies;

/// <summary>
/// The next contact is ideal and due the cadence's calendar months after the last real touch (what counts as one, the cadence says), the last day of a shorter
/// month; at once when nobody was ever in touch. What was planned and did not happen counts for nothing, nor does the strategy of before: when the tier changes,
/// the dates are counted anew from the same touch. Immutable and safe for use by several threads.
/// </summary>
public sealed class CadenceContactPolicy : IContactPolicy
{
    /// <inheritdoc/>
    public ContactAdvice? Advise(CustomerMetrics customer, CustomerStrategy strategy)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(strategy);
        if (strategy.SetsContact is not { Cadence: { } cadence } because)
        {
            return null;
        }

        var asOf = customer.Period.AsOf;
        return cadence.LastTouch(customer) is { } last
            ? new ContactAdvice(customer.Customer, asOf, cadence.LatestAfter(last), last, because) { IdealOn = cadence.IdealAfter(last) }
            : new ContactAdvice(customer.Customer, asOf, asOf, LastTouch: null, because);
    }
}
