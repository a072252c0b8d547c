using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Testing.Storage;

internal sealed class InMemoryFacts(InMemoryStore store) : IFactRepository
{
    private readonly Dictionary<CustomerId, List<Fact>> _facts = [];
    private readonly Dictionary<PurchaseId, Purchase> _purchases = [];

    public Task<bool> AppendAsync(IReadOnlyCollection<Fact> facts, CommandKey? command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Task.FromResult(store.TryWrite(typeof(Fact), command, () => Append(facts), cancellation));
    }

    public Task<CustomerFacts> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var facts = store.Read(() => scope.Includes(customer) && _facts.TryGetValue(customer, out var known) ? known.ToList() : [], cancellation);
        return Task.FromResult(new CustomerFacts(customer, facts));
    }

    public async IAsyncEnumerable<Fact> ScanAsync(ReadScope scope, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var fact in store.Read(() => _facts.Where(known => scope.Includes(known.Key)).SelectMany(known => known.Value).ToList(), cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return fact;
        }
    }

    private void Append(IReadOnlyCollection<Fact> facts)
    {
        var given = new Dictionary<PurchaseId, Purchase>();
        var added = facts.Where(fact => IsNew(fact, given)).ToList();
        foreach (var (id, purchase) in given)
        {
            _purchases.Add(id, purchase);
        }

        foreach (var fact in added)
        {
            if (!_facts.TryGetValue(fact.Customer, out var known))
            {
                _facts.Add(fact.Customer, known = []);
            }

            known.Add(fact);
        }
    }

    private bool IsNew(Fact fact, Dictionary<PurchaseId, Purchase> given)
    {
        if (fact is not Purchase { Id: { } id } purchase)
        {
            return true;
        }

        if (!_purchases.TryGetValue(id, out var known) && given.TryAdd(id, purchase))
        {
            return true;
        }

        return (known ?? given[id]) == purchase
            ? false
            : throw new BusinessRuleException(FactRules.PurchaseIdTaken, "Another purchase has that id already.", id.Value);
    }
}
