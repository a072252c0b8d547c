using System.Globalization;
using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Ids that are all numbers, ordered by value. Their texts are made when asked for.</summary>
/// <param name="sorted">The numbers, rising; there may be more room behind them.</param>
/// <param name="count">How many there are.</param>
internal sealed class NumberIds(long[] sorted, int count) : CustomerIds
{
    public override int Count => count;

    public override CustomerId this[int index] => ToId(sorted[index]);

    public static CustomerId ToId(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    public override int IndexOf(CustomerId customer) =>
        long.TryParse(customer.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && ToId(number) == customer
            ? Array.BinarySearch(sorted, 0, count, number)
            : -1;

    public override bool TryGetNumbers(out ReadOnlySpan<long> numbers)
    {
        numbers = sorted.AsSpan(0, count);
        return true;
    }
}
