namespace CustomerManagement.Domain.Kernel;

/// <summary>Why a store cannot do its work.</summary>
public enum StoreFailure
{
    /// <summary>It cannot be reached, or the connection was lost. Try again later.</summary>
    Unreachable = 1,

    /// <summary>Others kept it busy for longer than the caller would wait. Try again.</summary>
    Busy = 2,

    /// <summary>There is no room left. Nothing was saved.</summary>
    Full = 3,

    /// <summary>It may only be read. Nothing was saved.</summary>
    ReadOnly = 4,

    /// <summary>What is stored cannot be read as what it was. Restore it from a copy.</summary>
    Damaged = 5,
}
