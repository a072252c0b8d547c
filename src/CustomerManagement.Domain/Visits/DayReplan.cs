using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

/// <summary>A day that was planned anew while it was under way. Immutable and compared by value.</summary>
public sealed record DayReplan
{
    private readonly ValueList<DayChange> _changes;

    internal DayReplan(DayPlan before, DayPlan plan)
    {
        Plan = plan;
        var was = before.Visits.ToDictionary(visit => visit.Customer);
        var now = plan.Visits.ToDictionary(visit => visit.Customer);
        var why = plan.LeftOut.Concat(plan.BrokenPromises).ToDictionary(left => left.Customer);
        _changes = new ValueList<DayChange>(
            was.Keys.Union(now.Keys).Order().Select(customer => (was.GetValueOrDefault(customer), now.GetValueOrDefault(customer)) switch
            {
                (null, { } added) => new DayChange(customer, DayChangeKind.Added, Was: null, added.Begins, Because: null),
                ({ } dropped, null) => new DayChange(customer, DayChangeKind.Dropped, dropped.Begins, Now: null, why[customer]),
                ({ } old, { } moved) when old.Begins != moved.Begins => new DayChange(customer, DayChangeKind.Moved, old.Begins, moved.Begins, Because: null),
                _ => null,
            }).OfType<DayChange>(),
            nameof(plan));
    }

    /// <summary>The plan from now on, with the visits already made.</summary>
    public DayPlan Plan { get; }

    /// <summary>What changed, by customer; empty when nothing did.</summary>
    public IReadOnlyList<DayChange> Changes => _changes;
}
