namespace CustomerManagement.Domain.Kernel;

/// <summary>Base of the aggregates: an id, a version, and the events not yet saved.</summary>
/// <typeparam name="TId">The type of the id.</typeparam>
/// <remarks>Not safe for use by several threads: load it, command it, save it.</remarks>
public abstract class AggregateRoot<TId>
    where TId : struct
{
    private readonly List<IDomainEvent> _pendingEvents = [];

    /// <summary>Creates the aggregate.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="version">0 for a new one, else the version that was loaded.</param>
    private protected AggregateRoot(TId id, long version)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(version);
        Id = id;
        Version = version;
    }

    /// <summary>The id; never changes.</summary>
    public TId Id { get; }

    /// <summary>How often this aggregate was saved; 0 means never. A repository compares it before it saves.</summary>
    public long Version { get; private set; }

    /// <summary>What happened since the last save, oldest first. A repository saves it together with the state.</summary>
    public IReadOnlyList<IDomainEvent> PendingEvents => _pendingEvents.AsReadOnly();

    /// <summary>For repositories: to be called once state and events are saved. Raises the version by one and forgets the events.</summary>
    public void MarkSaved()
    {
        Version++;
        _pendingEvents.Clear();
    }

    private protected void Record(IDomainEvent happened) => _pendingEvents.Add(happened);
}
