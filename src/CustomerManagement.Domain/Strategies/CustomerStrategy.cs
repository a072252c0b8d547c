namespace CustomerManagement.Domain.Strategies;

/// <summary>What we want for one customer: a strategy for each side from which it was looked at. Immutable.</summary>
/// <param name="Lifecycle">For its stage of life with us: what to move it to.</param>
/// <param name="Tier">For its ABC tier: how closely to look after it.</param>
/// <param name="Value">For its place in 20/60/20: how much to put in.</param>
public sealed record CustomerStrategy(ValueStrategy Lifecycle, ValueStrategy Tier, ValueStrategy Value)
{
    /// <summary>
    /// The strategy that sets how often someone is in touch: that of value when it says so (to withdraw beats all), else the more frequent of tier
    /// and lifecycle, the tier when equal; <c>null</c> when none says.
    /// </summary>
    public ValueStrategy? SetsContact
    {
        get
        {
            if (Value.ContactEveryMonths is not null)
            {
                return Value;
            }

            var byTier = Tier.ContactEveryMonths ?? int.MaxValue;
            var byLifecycle = Lifecycle.ContactEveryMonths ?? int.MaxValue;
            return (byTier, byLifecycle) switch
            {
                (int.MaxValue, int.MaxValue) => null,
                _ when byLifecycle < byTier => Lifecycle,
                _ => Tier,
            };
        }
    }

    /// <summary>The three titles, as in <c>Deepen use; Hold; Invest</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Lifecycle}; {Tier}; {Value}";
}
