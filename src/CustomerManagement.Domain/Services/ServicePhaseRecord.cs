using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Services;

/// <summary>What a phase of the sale owes a customer and what was done. Immutable and compared by value.</summary>
public sealed record ServicePhaseRecord
{
    private readonly ValueList<ServiceActRecord> _acts;

    internal ServicePhaseRecord(ServicePhase phase, IEnumerable<ServiceActRecord> acts)
    {
        _acts = new ValueList<ServiceActRecord>(acts, nameof(acts));
        (Phase, Count) = (phase, _acts.Select(act => act.Count).Aggregate(default(ServiceCount), ServiceCount.Add));
    }

    /// <summary>The phase.</summary>
    public ServicePhase Phase { get; }

    /// <summary>The acts of the phase: those of the catalogue in its order, then those that are in it no more, by code (ordinal).</summary>
    public IReadOnlyList<ServiceActRecord> Acts => _acts;

    /// <summary>All acts together: the sum of their counts.</summary>
    public ServiceCount Count { get; }

    /// <summary>The acts that were done, at least once.</summary>
    public IEnumerable<ServiceActRecord> Done => _acts.Where(act => act.Count.Done > 0);

    /// <summary>The acts owed that were never done and are to be done.</summary>
    public IEnumerable<ServiceActRecord> OwedAndOpen => _acts.Where(act => act is { IsOwed: true, Count: { Done: 0, ToDo: > 0 } });

    /// <summary>The acts owed that were never done and of which nothing is to be done: nobody asked, or it was cancelled.</summary>
    public IEnumerable<ServiceActRecord> OwedAndForgotten => _acts.Where(act => act is { IsOwed: true, Count: { Done: 0, ToDo: 0 } });
}
