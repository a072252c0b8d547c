using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Benchmarks.Complaints;

/// <summary>Complaints in memory, kept in the order in which something is due for them, as a database keeps them by an index.</summary>
internal sealed class OpenComplaints(ICalendarBook calendars) : IComplaintRepository
{
    private readonly Dictionary<ComplaintId, ComplaintSnapshot> _states = [];
    private readonly SortedSet<(Instant Due, string Id)> _due = new(Comparer<(Instant Due, string Id)>.Create(
        (one, other) => one.Due == other.Due ? string.CompareOrdinal(one.Id, other.Id) : one.Due.CompareTo(other.Due)));

    public int Count => _states.Count;

    /// <summary>Each of them brought back, whether anything is due or not.</summary>
    public IEnumerable<Complaint> All => _states.Values.Select(state => Complaint.Restore(state, calendars));

    public Task SaveAsync(IReadOnlyCollection<Complaint> complaints, CommandKey? command, CancellationToken cancellation)
    {
        foreach (var complaint in complaints)
        {
            Save(complaint);
        }

        return Task.CompletedTask;
    }

    public Task<bool> WasAppliedAsync(CommandKey command, CancellationToken cancellation) => throw new NotSupportedException("A sweep has no keys.");

    public async IAsyncEnumerable<Complaint> ScanDueAsync(Instant upTo, ReadScope scope, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var (_, id) in _due.TakeWhile(due => due.Due <= upTo).ToList())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return Complaint.Restore(_states[new ComplaintId(id)], calendars);
        }
    }

    public Task<Complaint?> FindAsync(ComplaintId id, ReadScope scope, CancellationToken cancellation) =>
        Task.FromResult(_states.TryGetValue(id, out var state) ? Complaint.Restore(state, calendars) : null);

    public Task<IReadOnlyList<Complaint>> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation) => throw new NotSupportedException("A sweep asks for no customer.");

    public IAsyncEnumerable<Complaint> ScanAsync(ReadScope scope, CancellationToken cancellation) => throw new NotSupportedException("A sweep asks for what is due.");

    private void Save(Complaint complaint)
    {
        var state = complaint.ToSnapshot();
        if (_states.TryGetValue(complaint.Id, out var old))
        {
            if (old.Version != state.Version)
            {
                throw new ConcurrencyException(nameof(Complaint), complaint.Id.Value);
            }

            if (old.NextDue is { } before)
            {
                _due.Remove((before, complaint.Id.Value));
            }
        }

        _states[complaint.Id] = state with { Version = state.Version + 1 };
        if (state.NextDue is { } next)
        {
            _due.Add((next, complaint.Id.Value));
        }

        complaint.MarkSaved();
    }
}
