using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Ids that are texts, ordered by code unit and kept as their numbers in a code. Their texts are made when asked for.</summary>
/// <param name="code">The code.</param>
/// <param name="sorted">The numbers, rising; there may be more room behind them.</param>
/// <param name="count">How many there are.</param>
internal sealed class CodedIds<TKey>(TextCode code, TKey[] sorted, int count) : CustomerIds
    where TKey : unmanaged
{
    public override int Count => count;

    public override CustomerId this[int index] => code.Id(sorted[index]);

    public override int IndexOf(CustomerId customer) => code.TryEncode(customer.Value, out TKey key) ? Array.BinarySearch(sorted, 0, count, key) : -1;
}
