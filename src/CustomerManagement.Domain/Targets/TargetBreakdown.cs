using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Targets;

/// <summary>A target and the parts it is decomposed into, level by level; at every level the parts sum to their parent. Immutable and compared by value.</summary>
public sealed record TargetBreakdown
{
    /// <summary>The most levels, the whole counted.</summary>
    public const int MaximumDepth = 12;

    /// <summary>Creates a breakdown.</summary>
    /// <param name="target">The target.</param>
    /// <param name="parts">What it is decomposed into; <c>null</c> or empty when it is not.</param>
    /// <exception cref="ArgumentException">A part is of another measure, or there are more than <see cref="MaximumDepth"/> levels.</exception>
    /// <exception cref="BusinessRuleException"><see cref="TargetRules.PartsOverlap"/> or <see cref="TargetRules.PartsDiffer"/>.</exception>
    [JsonConstructor]
    public TargetBreakdown(SalesTarget target, IReadOnlyList<TargetBreakdown>? parts = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        Target = target;
        Parts = new ValueList<TargetBreakdown>(parts ?? [], nameof(parts));
        Depth = 1 + Parts.Select(part => part.Depth).DefaultIfEmpty().Max();
        if (Depth > MaximumDepth || Parts.Any(part => part.Target.Measure != target.Measure))
        {
            throw new ArgumentException("Parts are of the measure of the whole, and of few levels.", nameof(parts));
        }

        _ = new ScopeIndex(target.Scope, [.. Parts.Select(part => part.Target.Scope)]);
        if (Parts.Count > 0 && target.Measure.Sum(Parts.Select(part => part.Target)) != target.Measure.Sum([target]))
        {
            throw new BusinessRuleException(TargetRules.PartsDiffer, "The parts of a target add up to it at every level.");
        }
    }

    /// <summary>The target.</summary>
    public SalesTarget Target { get; }

    /// <summary>Its parts; empty when it is not decomposed.</summary>
    public IReadOnlyList<TargetBreakdown> Parts { get; }

    /// <summary>How many levels there are, 1 without parts.</summary>
    [JsonIgnore]
    public int Depth { get; }

    /// <summary>Looks for the level of who looks.</summary>
    /// <param name="scope">The scope of a target, as it stands in the breakdown.</param>
    /// <returns>The target of just this scope with its parts; <c>null</c> when there is none.</returns>
    public TargetBreakdown? Find(TargetScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Target.Scope == scope ? this : Parts.Where(part => scope.IsWithin(part.Target.Scope)).Select(part => part.Find(scope)).FirstOrDefault(found => found is not null);
    }
}
