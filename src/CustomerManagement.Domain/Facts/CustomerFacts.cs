using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Facts;

/// <summary>All facts of one customer, in any order. Immutable and safe for use by several threads.</summary>
public sealed class CustomerFacts
{
    /// <summary>Creates it.</summary>
    /// <param name="customer">Whose facts.</param>
    /// <param name="facts">The facts; may be empty: then the customer is known and nothing happened yet.</param>
    /// <exception cref="ArgumentException">No customer, a missing fact, or a fact of another customer.</exception>
    public CustomerFacts(CustomerId customer, IEnumerable<Fact> facts)
    {
        if (customer == default)
        {
            throw new ArgumentException("Facts are about a customer.", nameof(customer));
        }

        Customer = customer;
        All = new ValueList<Fact>(facts, nameof(facts));
        if (All.Any(fact => fact.Customer != customer))
        {
            throw new ArgumentException("All facts are of the one customer.", nameof(facts));
        }
    }

    /// <summary>Whose facts.</summary>
    public CustomerId Customer { get; }

    /// <summary>The facts, in the order given.</summary>
    public IReadOnlyList<Fact> All { get; }
}
