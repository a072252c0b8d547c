using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerDesk.Storage;

/// <summary>Follow-ups in memory: right for a demo, and a short example of what a repository must guarantee.</summary>
internal sealed class InMemoryFollowUps : IFollowUpRepository
{
    private readonly ConcurrentDictionary<FollowUpId, FollowUpSnapshot> _followUps = new();
    private readonly ConcurrentDictionary<CustomerId, ConcurrentBag<FollowUpId>> _ofCustomer = new();

    public Task<FollowUp?> FindAsync(FollowUpId id, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(_followUps.TryGetValue(id, out var state) ? FollowUp.Restore(state) : null);
    }

    public Task SaveAsync(FollowUp followUp, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var state = followUp.ToSnapshot();
        var saved = state with { Version = state.Version + 1 };
        var stored = state.Version == 0
            ? _followUps.TryAdd(followUp.Id, saved)
            : _followUps.TryGetValue(followUp.Id, out var old) && old.Version == state.Version && _followUps.TryUpdate(followUp.Id, saved, old);
        if (!stored)
        {
            throw new ConcurrencyException(nameof(FollowUp), followUp.Id.Value);
        }

        if (state.Version == 0)
        {
            _ofCustomer.GetOrAdd(followUp.Customer, _ => []).Add(followUp.Id);
        }

        followUp.MarkSaved();
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<FollowUp>> OfCustomerAsync(CustomerId customer, LocalDate since, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var ids = _ofCustomer.TryGetValue(customer, out var known) ? known : [];
        return Task.FromResult<IReadOnlyList<FollowUp>>(
        [
            .. ids.Select(id => _followUps[id]).Where(state => state.Status == FollowUpStatus.Open || state.Occasion.Date >= since).Select(FollowUp.Restore),
        ]);
    }

    public async IAsyncEnumerable<FollowUp> ScanDueAsync(LocalDate upTo, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var state in _followUps.Values.Where(state => state.Status == FollowUpStatus.Open && state.DueOn <= upTo))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return FollowUp.Restore(state);
        }
    }
}
