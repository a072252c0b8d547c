namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>One thing that a port guarantees, to be checked as one test.</summary>
public sealed class RepositoryContract
{
    internal RepositoryContract(StorePort port, string name, string promise, Func<ContractRun, Task> hold, bool needsEvents = false)
    {
        (Port, Name, Promise, Hold, NeedsEvents) = (port, $"{port}.{name}", promise, hold, needsEvents);
    }

    /// <summary>The port that it is about.</summary>
    public StorePort Port { get; }

    /// <summary>The stable name, as in <c>Complaints.Versions</c>.</summary>
    public string Name { get; }

    /// <summary>What the port guarantees, in one sentence.</summary>
    public string Promise { get; }

    /// <summary>Whether it applies only where <see cref="StoreFixture.SavedEventsAsync"/> tells the events.</summary>
    public bool NeedsEvents { get; }

    internal Func<ContractRun, Task> Hold { get; }

    /// <summary>The name, as a test runner shows it.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
