namespace CustomerManagement.Domain.Kernel;

/// <summary>Where the host keeps aggregates of one kind: what all such ports have in common.</summary>
/// <typeparam name="TAggregate">The kind of aggregate.</typeparam>
/// <remarks>
/// An implementer guarantees:
/// <list type="bullet">
/// <item>all aggregates that are given, their pending events and the key of the command are saved in one atomic step, or nothing is;</item>
/// <item>one is saved only if its version is still that of the store, and a new one only if its id is not there, else <see cref="ConcurrencyException"/> is thrown;</item>
/// <item>after saving, and only then, <see cref="AggregateRoot{TId}.MarkSaved"/> was called on each;</item>
/// <item>a key that was saved with an aggregate of this kind is not saved again: <see cref="CommandAppliedException"/> is thrown, also where the version has moved;</item>
/// <item>a loaded aggregate shares nothing with another loaded one, and none is ever deleted;</item>
/// <item>a read gives nothing outside its scope, as if it were not there;</item>
/// <item>what is there and cannot be brought back, as when it is damaged, is a <see cref="BusinessRuleException"/> with its id; a scan lists all others first, and then throws an
/// <see cref="AggregateException"/> of these;</item>
/// <item>a store that cannot be reached, is full, locked or damaged is <see cref="StoreUnavailableException"/>, whatever its driver throws;</item>
/// <item>a cancelled call throws <see cref="OperationCanceledException"/> and has saved nothing; calls from several threads are safe, unless the host lets a repository live in a scope.</item>
/// </list>
/// </remarks>
public interface IRepository<in TAggregate>
    where TAggregate : class
{
    /// <summary>Saves aggregates with their pending events, all or none.</summary>
    /// <param name="aggregates">The aggregates, each once; those with version 0 are new. None at all does nothing but keep the key.</param>
    /// <param name="command">The key of the command that led to it; <c>null</c> when trying again does no harm.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when all is stored.</returns>
    /// <exception cref="ArgumentException">One is given twice, or the key is the default value.</exception>
    /// <exception cref="CommandAppliedException">A command with that key was saved before.</exception>
    /// <exception cref="ConcurrencyException">The store holds another version of one of them, or has a new one already.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot do it now. Where <see cref="StoreUnavailableException.IsOutcomeUnknown"/> says so, it may have been saved all the same.</exception>
    Task SaveAsync(IReadOnlyCollection<TAggregate> aggregates, CommandKey? command, CancellationToken cancellation);

    /// <summary>Tells whether a command was saved.</summary>
    /// <param name="command">Its key.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns><c>true</c> when an aggregate of this kind was saved under it and the key is still kept.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be asked now.</exception>
    Task<bool> WasAppliedAsync(CommandKey command, CancellationToken cancellation);
}
