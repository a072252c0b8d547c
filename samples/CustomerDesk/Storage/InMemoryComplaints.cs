using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerDesk.Storage;

/// <summary>Complaints in memory, with an index of what is due and the events as they were saved. Safe for use by several threads.</summary>
internal sealed class InMemoryComplaints(ICalendarBook calendars) : IComplaintRepository
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ComplaintId, ComplaintSnapshot> _complaints = [];
    private readonly SortedSet<(Instant Due, string Id)> _due = [];
    private readonly List<IDomainEvent> _events = [];

    /// <summary>All events so far, in the order in which they were saved: what an outbox would send.</summary>
    public IReadOnlyList<IDomainEvent> Events => Locked(() => _events.ToList());

    /// <summary>All complaints, by id. Not asked for by the library: the desk shows its whole queue.</summary>
    public IReadOnlyList<Complaint> All => Locked(() => _complaints.Values.OrderBy(state => state.Id.Value, StringComparer.Ordinal).ToList()).ConvertAll(Restored);

    public Task<Complaint?> FindAsync(ComplaintId id, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Locked(() => _complaints.GetValueOrDefault(id)) is { } state ? Restored(state) : null);
    }

    public Task SaveAsync(Complaint complaint, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var state = complaint.ToSnapshot();
        lock (_lock)
        {
            var old = _complaints.GetValueOrDefault(complaint.Id);
            if ((old?.Version ?? 0) != state.Version)
            {
                throw new ConcurrencyException(nameof(Complaint), complaint.Id.Value);
            }

            _complaints[complaint.Id] = state with { Version = state.Version + 1 };
            if (old?.NextDue is { } before)
            {
                _due.Remove((before, complaint.Id.Value));
            }

            if (state.NextDue is { } due)
            {
                _due.Add((due, complaint.Id.Value));
            }

            _events.AddRange(complaint.PendingEvents);
        }

        complaint.MarkSaved();
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Complaint>> OfCustomerAsync(CustomerId customer, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var states = Locked(() => _complaints.Values.Where(state => state.Customer == customer || state.Intermediary == customer).ToList());
        return Task.FromResult<IReadOnlyList<Complaint>>(states.ConvertAll(Restored));
    }

    public async IAsyncEnumerable<Complaint> ScanDueAsync(Instant upTo, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var unread = new List<BusinessRuleException>();
        foreach (var state in Locked(() => _due.TakeWhile(due => due.Due <= upTo).Select(due => _complaints[new ComplaintId(due.Id)]).ToList()))
        {
            cancellation.ThrowIfCancellationRequested();
            Complaint complaint;
            try
            {
                complaint = Restored(state);
            }
            catch (BusinessRuleException missing)
            {
                unread.Add(missing);
                continue;
            }

            yield return complaint;
        }

        // One that cannot be brought back keeps nobody from the others.
        if (unread.Count > 0)
        {
            throw new AggregateException(unread);
        }
    }

    private Complaint Restored(ComplaintSnapshot state) => Complaint.Restore(state, calendars);

    private T Locked<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }
}
