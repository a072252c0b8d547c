using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>What contracts do again and again with aggregates of one kind.</summary>
internal sealed class KindView<TAggregate, TId>(AggregateKind<TAggregate, TId> kind, ContractRun run)
    where TAggregate : AggregateRoot<TId>
    where TId : struct
{
    public IRepository<TAggregate> Repository(StorePorts ports) => kind.Repository(ports) ?? throw run.Broken($"Another session has no port {kind.Port}.");

    public TAggregate New(string id, int number) => kind.New(kind.Id(id), number);

    public bool IsSame(TAggregate one, TAggregate other) => kind.Document(one).AsSpan().SequenceEqual(kind.Document(other));

    public Task<TAggregate?> FindAsync(StorePorts ports, string id) => FindAsync(ports, kind.Id(id));

    public Task<TAggregate?> FindAsync(StorePorts ports, TId id) => kind.Find(ports, id, ReadScope.Everything, default);

    public async Task<TAggregate> LoadAsync(StorePorts ports, string id) => await FindAsync(ports, id).ConfigureAwait(false) ?? throw run.Broken("What was saved is not found.");

    /// <summary>A save is refused, and what was to be saved does not count as saved.</summary>
    public async Task MustNotSaveAsync<TException>(string what, IRepository<TAggregate> repository, IReadOnlyList<TAggregate> aggregates, CommandKey? key = null)
        where TException : Exception
    {
        var before = aggregates.Select(State).ToList();
        await run.MustThrowAsync<TException>(what, () => repository.SaveAsync(aggregates, key, default)).ConfigureAwait(false);
        run.Must(before.SequenceEqual(aggregates.Select(State)), $"{what} was refused, and yet MarkSaved was called.");

        static (long Version, int Pending) State(TAggregate aggregate) => (aggregate.Version, aggregate.PendingEvents.Count);
    }
}
