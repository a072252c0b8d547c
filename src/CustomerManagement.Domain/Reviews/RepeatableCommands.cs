using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Reviews;

/// <summary>Carries a command out once, however often it is tried: load, command, save, and again where someone else saved meanwhile.</summary>
public static class RepeatableCommands
{
    /// <summary>How often a command is carried out on a state that others have changed meanwhile, before the conflict goes to the caller: 10 times.</summary>
    public const int MostTries = 10;

    /// <summary>Applies a command to one aggregate, once for all tries with the same key.</summary>
    /// <typeparam name="TAggregate">The kind of aggregate.</typeparam>
    /// <param name="repository">Where it is kept.</param>
    /// <param name="key">The caller's key, the same for every try.</param>
    /// <param name="load">Loads it, as in <c>token => complaints.FindAsync(id, scope, token)</c>; <c>null</c> when there is none. Asked again after a conflict.</param>
    /// <param name="apply">Carries the command out. Called again after a conflict, on what was loaded anew; it must change nothing else.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="BusinessRuleException">The command may not be carried out on what is stored; nothing was saved, and the key is not used up.</exception>
    /// <exception cref="ConcurrencyException">Others saved it each time before this command could, <see cref="MostTries"/> times.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot do it now. Try again later, with the same key.</exception>
    public static async Task<CommandOutcome> ApplyOnceAsync<TAggregate>(
        this IRepository<TAggregate> repository,
        CommandKey key,
        Func<CancellationToken, Task<TAggregate?>> load,
        Action<TAggregate> apply,
        CancellationToken cancellation)
        where TAggregate : class
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentNullException.ThrowIfNull(load);
        ArgumentNullException.ThrowIfNull(apply);
        for (var tries = 1; ; tries++)
        {
            // Asked first, since a command that was applied before would now break a rule.
            if (await repository.WasAppliedAsync(key, cancellation).ConfigureAwait(false))
            {
                return CommandOutcome.AlreadyApplied;
            }

            if (await load(cancellation).ConfigureAwait(false) is not { } aggregate)
            {
                return CommandOutcome.NotFound;
            }

            try
            {
                apply(aggregate);
                await repository.SaveAsync([aggregate], key, cancellation).ConfigureAwait(false);
                return CommandOutcome.Applied;
            }
            catch (CommandAppliedException)
            {
                return CommandOutcome.AlreadyApplied;
            }
            catch (BusinessRuleException) when (tries < MostTries)
            {
                // The same command, tried at the same time by another, may have been applied between the two reads.
                if (!await repository.WasAppliedAsync(key, cancellation).ConfigureAwait(false))
                {
                    throw;
                }
            }
            catch (ConcurrencyException) when (tries < MostTries)
            {
                // Loaded anew and tried again.
            }
        }
    }
}
