using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Ids that are texts, ordered by code unit.</summary>
internal sealed class TextIds(CustomerId[] sorted) : CustomerIds
{
    public override int Count => sorted.Length;

    public override CustomerId this[int index] => sorted[index];

    public override int IndexOf(CustomerId customer) => Array.BinarySearch(sorted, customer);
}
