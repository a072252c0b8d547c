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
            throw TooMany(id(key));
        }
    }

    /// <summary>The facts of a customer, counted in two places.</summary>
    public static int Sum(int counted, long others, CustomerId customer) =>
        counted + others <= int.MaxValue ? (int)(counted + others) : throw TooMany(customer);

    private static BusinessRuleException TooMany(CustomerId customer) =>
        new(MetricsRules.CountOverflow, "A customer has more facts than can be counted.", customer.Value);
}
