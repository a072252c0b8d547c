using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;

namespace CustomerManagement.Domain.Registration;

/// <summary>All settings of the library. Immutable.</summary>
public sealed record CustomerManagementOptions
{
    /// <summary>Period, currency and zone.</summary>
    public ReviewOptions Review { get; init; } = new();

    /// <summary>ABC.</summary>
    public AbcOptions Abc { get; init; } = AbcOptions.ByAmount;

    /// <summary>20/60/20.</summary>
    public ParetoOptions Pareto { get; init; } = ParetoOptions.ByProfitElseAmount;

    /// <summary>RFM.</summary>
    public RfmOptions Rfm { get; init; } = RfmOptions.Rank;

    /// <summary>The lifecycle.</summary>
    public LifecycleOptions Lifecycle { get; init; } = LifecycleOptions.Default;

    /// <summary>What we want for each kind of customer.</summary>
    public StrategyBook Strategies { get; init; } = StrategyBook.Default;

    /// <summary>How often and when customers may be approached.</summary>
    public ContactGuardOptions ContactGuard { get; init; } = new();

    /// <summary>How the worth of a contact grows with its dates.</summary>
    public ContactUrgencyOptions ContactUrgency { get; init; } = new();

    /// <summary>What contacts take and bring.</summary>
    public ContactYieldOptions ContactYield { get; init; } = new();

    /// <summary>The runs that plan follow-ups.</summary>
    public FollowUpRunOptions FollowUpRuns { get; init; } = new();

    /// <summary>How long personal data are kept.</summary>
    public RetentionOptions Retention { get; init; } = new();
}
