namespace CustomerManagement.Domain.Segmentation;

/// <summary>The tiers of ABC. Source: hold A, tend B; C are many and buy little.</summary>
public enum AbcTier : byte
{
    /// <summary>Nothing bought in the period, or net amount zero or below.</summary>
    None = 0,

    /// <summary>The few who buy most.</summary>
    A = 1,

    /// <summary>Those between.</summary>
    B = 2,

    /// <summary>The many who buy little.</summary>
    C = 3,
}
