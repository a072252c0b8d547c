using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Tests.Reviews;

/// <summary>A right repository behind a line that breaks: before anything was saved, or after all was, and who called cannot tell.</summary>
internal sealed class ShakyRepository<TAggregate>(IRepository<TAggregate> right, Random random) : IRepository<TAggregate>
    where TAggregate : class
{
    /// <summary>How often each thing happened.</summary>
    public Dictionary<string, int> Happened { get; } = [];

    public async Task SaveAsync(IReadOnlyCollection<TAggregate> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        switch (random.Next(8))
        {
            case 0:
                Note("not saved, and known");
                throw new StoreUnavailableException(StoreFailure.Busy, isOutcomeUnknown: false);
            case 1:
                Note("not saved, and not known");
                throw new StoreUnavailableException(StoreFailure.Unreachable, isOutcomeUnknown: true);
            case 2 or 3:
                await right.SaveAsync(aggregates, command, cancellation);
                Note("saved, and not known");
                throw new StoreUnavailableException(StoreFailure.Unreachable, isOutcomeUnknown: true);
            case 4:
                Note("conflict");
                throw new ConcurrencyException(typeof(TAggregate).Name, "1");
            default:
                await right.SaveAsync(aggregates, command, cancellation);
                Note("saved");
                break;
        }
    }

    public Task<bool> WasAppliedAsync(CommandKey command, CancellationToken cancellation) =>
        random.Next(8) == 0 ? throw new StoreUnavailableException(StoreFailure.Unreachable, isOutcomeUnknown: false) : right.WasAppliedAsync(command, cancellation);

    private void Note(string what) => Happened[what] = Happened.GetValueOrDefault(what) + 1;
}
