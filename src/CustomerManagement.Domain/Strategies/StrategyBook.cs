using System.Collections.Immutable;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Strategies;

/// <summary>A strategy for every segment; each can be replaced. Immutable and safe for use by several threads.</summary>
public sealed class StrategyBook : IStrategyPolicy
{
    private readonly ImmutableDictionary<LifecycleStage, ValueStrategy> _byStage;
    private readonly ImmutableDictionary<AbcTier, ValueStrategy> _byTier;
    private readonly ImmutableDictionary<ParetoGroup, ValueStrategy> _byGroup;

    private StrategyBook(
        ImmutableDictionary<LifecycleStage, ValueStrategy> byStage,
        ImmutableDictionary<AbcTier, ValueStrategy> byTier,
        ImmutableDictionary<ParetoGroup, ValueStrategy> byGroup)
    {
        _byStage = byStage;
        _byTier = byTier;
        _byGroup = byGroup;
    }

    /// <summary>The built-in strategies, taken from the practice of sales departments; the documentation names the source of each.</summary>
    public static StrategyBook Default { get; } = new(
        DefaultStrategies.ByStage.ToImmutableDictionary(),
        DefaultStrategies.ByTier.ToImmutableDictionary(),
        DefaultStrategies.ByGroup.ToImmutableDictionary());

    /// <summary>The strategy for a stage of the lifecycle.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>Its strategy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stage is not a defined one.</exception>
    public ValueStrategy For(LifecycleStage stage) => Find(_byStage, stage);

    /// <summary>The strategy for an ABC tier.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>Its strategy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tier is not a defined one.</exception>
    public ValueStrategy For(AbcTier tier) => Find(_byTier, tier);

    /// <summary>The strategy for a group of 20/60/20.</summary>
    /// <param name="group">The group.</param>
    /// <returns>Its strategy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The group is not a defined one.</exception>
    public ValueStrategy For(ParetoGroup group) => Find(_byGroup, group);

    /// <summary>This book with another strategy for a stage of the lifecycle.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="strategy">Its strategy from now on.</param>
    /// <returns>A new book; this one stays as it is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stage is not a defined one.</exception>
    public StrategyBook With(LifecycleStage stage, ValueStrategy strategy) => new(Replace(_byStage, stage, strategy), _byTier, _byGroup);

    /// <summary>This book with another strategy for an ABC tier.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="strategy">Its strategy from now on.</param>
    /// <returns>A new book; this one stays as it is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tier is not a defined one.</exception>
    public StrategyBook With(AbcTier tier, ValueStrategy strategy) => new(_byStage, Replace(_byTier, tier, strategy), _byGroup);

    /// <summary>This book with another strategy for a group of 20/60/20.</summary>
    /// <param name="group">The group.</param>
    /// <param name="strategy">Its strategy from now on.</param>
    /// <returns>A new book; this one stays as it is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The group is not a defined one.</exception>
    public StrategyBook With(ParetoGroup group, ValueStrategy strategy) => new(_byStage, _byTier, Replace(_byGroup, group, strategy));

    /// <inheritdoc/>
    /// <remarks>
    /// A customer that is still being won (potential, one-time, won back) is no drain yet: it has had no chance to bring what it costs.
    /// Its strategy by value is that of <see cref="ParetoGroup.None"/>.
    /// </remarks>
    public CustomerStrategy Choose(CustomerStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var (stage, group) = (standing.Lifecycle, standing.Pareto);
        var isStillBeingWon = stage is LifecycleStage.Potential or LifecycleStage.OneTime or LifecycleStage.WonBack;
        var value = group == ParetoGroup.Drain && isStillBeingWon ? ParetoGroup.None : group;
        return new CustomerStrategy(For(stage), For(standing.Abc), For(value));
    }

    private static ValueStrategy Find<TSegment>(ImmutableDictionary<TSegment, ValueStrategy> strategies, TSegment segment)
        where TSegment : struct, Enum =>
        strategies.TryGetValue(segment, out var strategy) ? strategy : throw new ArgumentOutOfRangeException(nameof(segment));

    private static ImmutableDictionary<TSegment, ValueStrategy> Replace<TSegment>(
        ImmutableDictionary<TSegment, ValueStrategy> strategies, TSegment segment, ValueStrategy strategy)
        where TSegment : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(strategy);
        _ = Find(strategies, segment);
        return strategies.SetItem(segment, strategy);
    }
}
