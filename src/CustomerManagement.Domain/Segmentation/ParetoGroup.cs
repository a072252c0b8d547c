namespace CustomerManagement.Domain.Segmentation;

/// <summary>
/// The groups of 20/60/20, a head count. Source: 20 % bring most of the profit; of the rest some waste what the company has,
/// and the 60 % between neither gain nor lose but keep the scale.
/// </summary>
public enum ParetoGroup : byte
{
    /// <summary>Without any fact in the period.</summary>
    None = 0,

    /// <summary>The best 20 %.</summary>
    VitalFew = 1,

    /// <summary>Those between.</summary>
    Keeper = 2,

    /// <summary>The worst 20 %: resource drains.</summary>
    Drain = 3,
}
