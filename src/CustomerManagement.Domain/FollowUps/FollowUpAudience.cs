using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>Which customers a rule is for: all that is stated must hold. Immutable and compared by value.</summary>
public sealed record FollowUpAudience
{
    private readonly ValueList<AbcTier> _tiers;
    private readonly ValueList<LifecycleStage> _stages;
    private readonly ValueList<string> _groups;

    /// <summary>Creates it.</summary>
    /// <param name="tiers">In one of these tiers; none for any.</param>
    /// <param name="stages">In one of these stages; none for any.</param>
    /// <param name="groups">In at least one of these groups of the host's, by id; none for any. Of whom it is not known is not in a group.</param>
    /// <exception cref="ArgumentOutOfRangeException">A tier or stage is not a defined one.</exception>
    /// <exception cref="ArgumentException">A group is missing.</exception>
    public FollowUpAudience(IEnumerable<AbcTier>? tiers = null, IEnumerable<LifecycleStage>? stages = null, IEnumerable<string>? groups = null)
    {
        _tiers = new ValueList<AbcTier>((tiers ?? []).Distinct().Order(), nameof(tiers));
        _stages = new ValueList<LifecycleStage>((stages ?? []).Distinct().Order(), nameof(stages));
        _groups = new ValueList<string>((groups ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), nameof(groups));
        if (!_tiers.All(Enum.IsDefined))
        {
            throw new ArgumentOutOfRangeException(nameof(tiers));
        }

        if (!_stages.All(Enum.IsDefined))
        {
            throw new ArgumentOutOfRangeException(nameof(stages));
        }
    }

    /// <summary>All customers.</summary>
    public static FollowUpAudience Everyone { get; } = new();

    /// <summary>The tiers; empty for any.</summary>
    public IReadOnlyList<AbcTier> Tiers => _tiers;

    /// <summary>The stages; empty for any.</summary>
    public IReadOnlyList<LifecycleStage> Stages => _stages;

    /// <summary>The groups; empty for any.</summary>
    public IReadOnlyList<string> Groups => _groups;

    /// <summary>Whether the rule is for a customer.</summary>
    /// <param name="subject">What is known of it.</param>
    /// <returns>Whether all that is stated holds.</returns>
    public bool Includes(FollowUpSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return (_tiers.Count == 0 || _tiers.Contains(subject.Standing.Abc))
            && (_stages.Count == 0 || _stages.Contains(subject.Standing.Lifecycle))
            && (_groups.Count == 0 || _groups.Any(subject.Groups.Contains));
    }
}
