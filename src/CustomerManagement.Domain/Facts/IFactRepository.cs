using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Facts;

/// <summary>Where the host keeps what happened.</summary>
/// <remarks>
/// An implementer guarantees:
/// facts that are given together are stored with the key of the command in one atomic step, or none is, and no fact is ever changed;
/// a purchase whose <see cref="Purchase.Id"/> is stored already is not stored again when it is equal, and refused when it is not: no sale is dropped without a word;
/// a scan sees one consistent state, each fact once; a read gives nothing outside its scope, as if it were not there: a fact belongs to its customer;
/// a store that cannot do its work is <see cref="StoreUnavailableException"/>, whatever its driver throws;
/// a cancelled call throws <see cref="OperationCanceledException"/> and has stored nothing; calls from several threads are safe, unless the host lets a repository live in a scope.
/// </remarks>
public interface IFactRepository
{
    /// <summary>Stores facts, all or none.</summary>
    /// <param name="facts">The facts; none at all does nothing but keep the key. A long import stores some thousands at a time, each time under a key of its own.</param>
    /// <param name="command">The key of the command that led to it; <c>null</c> when each is a purchase with an id, or when trying again does no harm.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns><c>true</c> when all are stored now; <c>false</c> when facts were stored under that key before, and nothing was done.</returns>
    /// <exception cref="ArgumentException">The key is the default value.</exception>
    /// <exception cref="BusinessRuleException"><see cref="FactRules.PurchaseIdTaken"/>: another purchase, stored or given, has one of the ids.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot do it now. Where <see cref="StoreUnavailableException.IsOutcomeUnknown"/> says so, they may have been stored all the same.</exception>
    Task<bool> AppendAsync(IReadOnlyCollection<Fact> facts, CommandKey? command, CancellationToken cancellation);

    /// <summary>Reads all facts of one customer.</summary>
    /// <param name="customer">Whose.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The facts; empty when there are none, also for a customer that is not on file.</returns>
    Task<CustomerFacts> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation);

    /// <summary>Reads all facts of several customers, as a run does that goes through everyone. Unless overridden, one after another; a store saves much time by reading them together.</summary>
    /// <param name="customers">Whose, each once.</param>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The facts of each of them, in the order given; empty ones where there are none.</returns>
    async Task<IReadOnlyList<CustomerFacts>> OfCustomersAsync(IReadOnlyCollection<CustomerId> customers, ReadScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(customers);
        var facts = new List<CustomerFacts>(customers.Count);
        foreach (var customer in customers)
        {
            facts.Add(await OfCustomerAsync(customer, scope, cancellation).ConfigureAwait(false));
        }

        return facts;
    }

    /// <summary>Reads all facts of all customers in the scope, in any order.</summary>
    /// <param name="scope">What the one who asks may see.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The facts.</returns>
    IAsyncEnumerable<Fact> ScanAsync(ReadScope scope, CancellationToken cancellation);
}
