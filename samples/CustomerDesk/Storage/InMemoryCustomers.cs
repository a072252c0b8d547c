using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerDesk.Storage;

/// <summary>Customer files in memory: right for a demo, and a short example of what a repository must guarantee.</summary>
internal sealed class InMemoryCustomers : ICustomerRepository
{
    private readonly ConcurrentDictionary<CustomerId, CustomerSnapshot> _files = new();

    public Task<Customer?> FindAsync(CustomerId id, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(_files.TryGetValue(id, out var file) ? Customer.Restore(file) : null);
    }

    public Task SaveAsync(Customer customer, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var snapshot = customer.ToSnapshot();
        var saved = snapshot with { Version = snapshot.Version + 1 };
        var stored = snapshot.Version == 0
            ? _files.TryAdd(customer.Id, saved)
            : _files.TryGetValue(customer.Id, out var old) && old.Version == snapshot.Version && _files.TryUpdate(customer.Id, saved, old);
        if (!stored)
        {
            throw new ConcurrencyException(nameof(Customer), customer.Id.Value);
        }

        customer.MarkSaved();
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<CustomerId> ScanIdsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var id in _files.Keys)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return id;
        }
    }
}
