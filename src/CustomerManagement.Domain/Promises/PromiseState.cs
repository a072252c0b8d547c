namespace CustomerManagement.Domain.Promises;

/// <summary>What became of a promise. Only an open one changes.</summary>
public enum PromiseState
{
    /// <summary>Its deadline is to come, or was not looked at yet.</summary>
    Open = 1,

    /// <summary>It was kept in time.</summary>
    Kept = 2,

    /// <summary>It was not kept in time. No later edit mends that.</summary>
    Broken = 3,

    /// <summary>It fell away in time, as its matter was closed.</summary>
    Void = 4,
}
