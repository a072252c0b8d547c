using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Testing.Contracts;

namespace CustomerManagement.Domain.Testing.Tests.Contracts;

/// <summary>The store in memory with one mistake planted.</summary>
/// <param name="plant">The ports of a session, with the mistake, from those without; told also what else there is in the outbox.</param>
internal sealed class FaultyFixture(Func<StorePorts, FaultyFixture, StorePorts> plant) : InMemoryFixture
{
    /// <summary>Events that are in the outbox beside those that the store saved.</summary>
    public List<IDomainEvent> Stray { get; } = [];

    /// <summary>Whether the next save is to break off; <c>null</c> where the fixture cannot do that.</summary>
    public bool? IsBroken { get; set; }

    /// <summary>Set once a save broke off, or was to.</summary>
    public bool WasBroken { get; private set; }

    public override StorePorts OpenSession() => plant(base.OpenSession(), this);

    public override async Task<IReadOnlyList<IDomainEvent>?> SavedEventsAsync(CancellationToken cancellation) => [.. (await base.SavedEventsAsync(cancellation))!, .. Stray];

    public override Task<bool> BreakNextSaveAsync()
    {
        if (IsBroken is null)
        {
            return Task.FromResult(false);
        }

        (IsBroken, WasBroken) = (true, true);
        return Task.FromResult(true);
    }
}
