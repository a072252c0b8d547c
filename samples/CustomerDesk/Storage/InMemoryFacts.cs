using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;

namespace CustomerDesk.Storage;

/// <summary>Facts in memory, by customer. Not safe for use by several threads; the desk has one.</summary>
internal sealed class InMemoryFacts : IFactRepository
{
    private readonly Dictionary<CustomerId, List<Fact>> _facts = [];
    private readonly Dictionary<PurchaseId, Purchase> _purchases = [];

    public Task AppendAsync(Fact fact, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (IsNew(fact))
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

    private bool IsNew(Fact fact)
    {
        if (fact is not Purchase { Id: { } id } purchase || _purchases.TryAdd(id, purchase))
        {
            return true;
        }

        return _purchases[id] == purchase
            ? false
            : throw new BusinessRuleException(FactRules.PurchaseIdTaken, "Another purchase has that id already.", id.Value);
    }
}
