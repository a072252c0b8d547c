using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;

namespace CustomerDesk.Storage;

/// <summary>Facts in memory, by customer. Not safe for use by several threads; the desk has one.</summary>
internal sealed class InMemoryFacts : IFactRepository
{
    private readonly Dictionary<CustomerId, List<Fact>> _facts = [];
    private readonly HashSet<PurchaseId> _purchases = [];

    public Task AppendAsync(Fact fact, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (fact is not Purchase { Id: { } id } || _purchases.Add(id))
        {
            if (!_facts.TryGetValue(fact.Customer, out var known))
            {
                _facts.Add(fact.Customer, known = []);
            }

            known.Add(fact);
        }

        return Task.CompletedTask;
    }

    public Task<CustomerFacts> OfCustomerAsync(CustomerId customer, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(new CustomerFacts(customer, _facts.GetValueOrDefault(customer) ?? []));
    }

    public async IAsyncEnumerable<Fact> ScanAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var fact in _facts.Values.SelectMany(facts => facts))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return fact;
        }
    }
}
