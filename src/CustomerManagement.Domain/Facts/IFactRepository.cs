using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Facts;

/// <summary>Where the host keeps what happened.</summary>
/// <remarks>
/// An implementer guarantees:
/// a fact is stored whole or not at all, and never changed;
/// a purchase whose <see cref="Purchase.Id"/> is stored already is not stored again when it is equal, and refused when it is not: no sale is dropped without a word;
/// a scan sees one consistent state, each fact once;
/// a cancelled call throws <see cref="OperationCanceledException"/> and has stored nothing;
/// calls from several threads are safe.
/// </remarks>
public interface IFactRepository
{
    /// <summary>Stores a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when it is stored.</returns>
    /// <exception cref="BusinessRuleException"><see cref="FactRules.PurchaseIdTaken"/>: another purchase has that id.</exception>
    Task AppendAsync(Fact fact, CancellationToken cancellation);

    /// <summary>Reads all facts of one customer.</summary>
    /// <param name="customer">Whose.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The facts; empty when there are none, also for a customer that is not on file.</returns>
    Task<CustomerFacts> OfCustomerAsync(CustomerId customer, CancellationToken cancellation);

    /// <summary>Reads all facts of all customers, in any order.</summary>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The facts.</returns>
    IAsyncEnumerable<Fact> ScanAsync(CancellationToken cancellation);
}
