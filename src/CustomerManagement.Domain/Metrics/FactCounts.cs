using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Counts of facts: exact, or an error that names the customer.</summary>
internal static class FactCounts
{
    /// <summary>Refuses columns of which a customer has more facts than they can say, and gives them back.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="id">The customer of a key.</param>
    public static void MustFit<TKey>(KeyedColumns<TKey> columns, Func<TKey, CustomerId> id)
        where TKey : unmanaged
    {
        if (columns.TooManyFacts is { } key)
        {
            columns.Dispose();
            throw new BusinessRuleException(MetricsRules.CountOverflow, "A customer has more facts than can be counted.", id(key).Value);
        }
    }
}
