using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>A fresh, empty store, opened for one contract and thrown away after it: the one class that an implementer writes.</summary>
/// <remarks>
/// Nothing that other fixtures stored is seen in it: a file, a schema or a database of its own, or one that was emptied. Its repositories know
/// <see cref="RepositoryContracts.Calendars"/>, which promises name.
/// </remarks>
public abstract class StoreFixture : IAsyncDisposable
{
    /// <summary>Opens a session, as another process, request or thread has it: other repositories over the same store. Each is used by one caller at a time.</summary>
    /// <returns>
    /// Its ports, closed with the fixture. Those of a host that keeps nothing between calls may be the same each time; where instances remember anything, they must be others, so that updates
    /// which one overwrites in ignorance of another are seen. A contract opens up to 20.
    /// </returns>
    public abstract StorePorts OpenSession();

    /// <summary>Reads all events that were saved so far, as the store has them: what is in the outbox, sent or not.</summary>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The events in any order; <c>null</c> when the host does not keep them, and the contracts about events do not apply.</returns>
    public virtual Task<IReadOnlyList<IDomainEvent>?> SavedEventsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<IDomainEvent>?>(null);

    /// <summary>Makes the next save of aggregates or facts fail after a part of it was written, as when the connection is lost.</summary>
    /// <returns><c>true</c> when it will; <c>false</c>, as it is unless overridden, when the fixture cannot do that, and contracts go without.</returns>
    public virtual Task<bool> BreakNextSaveAsync() => Task.FromResult(false);

    /// <summary>Closes the sessions and throws the store away.</summary>
    /// <returns>A task that ends when it is gone.</returns>
    public abstract ValueTask DisposeAsync();
}
