using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Targets;

/// <summary>How a target and its parts stand on a date. Each figure of the total is the sum of those of the parts and of what is unassigned. Immutable.</summary>
public sealed record TargetProgress
{
    internal TargetProgress(TargetRow total, IEnumerable<TargetRow> parts, TargetRow unassigned)
    {
        Total = total;
        Parts = new ValueList<TargetRow>(parts, nameof(parts));
        Unassigned = unassigned;
    }

    /// <summary>All of it.</summary>
    public TargetRow Total { get; }

    /// <summary>The parts, in the order in which they were given.</summary>
    public IReadOnlyList<TargetRow> Parts { get; }

    /// <summary>What of the target no part has, and what was reached that lies in no part; without a scope.</summary>
    public TargetRow Unassigned { get; }
}
