using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Metrics;

/// <summary>The ids of a population, in their order.</summary>
internal abstract class CustomerIds
{
    public abstract int Count { get; }

    public abstract CustomerId this[int index] { get; }

    /// <summary>Where an id stands; below zero when it is not there.</summary>
    public abstract int IndexOf(CustomerId customer);

    /// <summary>The ids as numbers, where all are.</summary>
    public virtual bool TryGetNumbers(out ReadOnlySpan<long> numbers)
    {
        numbers = [];
        return false;
    }
}
