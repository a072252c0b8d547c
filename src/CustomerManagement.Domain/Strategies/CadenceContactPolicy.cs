using CustomerManagement.Domain.Metrics;
using NodaTime;

namespace CustomerManagement.Domain.Strategies;

/// <summary>
/// The next contact is due the strategy's number of calendar months after the last real touch (contact or purchase), the last day of a shorter month;
/// at once when nobody was ever in touch. What was planned and did not happen counts for nothing. Immutable and safe for use by several threads.
/// </summary>
public sealed class CadenceContactPolicy : IContactPolicy
{
    /// <inheritdoc/>
    public ContactAdvice? Advise(CustomerMetrics customer, CustomerStrategy strategy)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(strategy);
        if (strategy.SetsContact is not { ContactEveryMonths: { } months } because)
        {
            return null;
        }

        var asOf = customer.Period.AsOf;
        var due = customer.LastTouch is { } last ? After(last, months) : asOf;
        return new ContactAdvice(customer.Customer, asOf, due, customer.LastTouch, because);
    }

    // The calendar ends with the year 9999; nothing is due after that.
    private static LocalDate After(LocalDate date, int months) =>
        date > LocalDate.MaxIsoValue.PlusMonths(-months) ? LocalDate.MaxIsoValue : date.PlusMonths(months);
}
