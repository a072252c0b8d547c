namespace CustomerManagement.EntityFrameworkCore;

/// <summary>What an exception of a store comes to.</summary>
internal enum StoreErrorKind
{
    /// <summary>Somebody else was there first: load again and decide again. Nothing was saved.</summary>
    Conflict = 1,

    /// <summary>The store cannot be reached, or the connection to it was lost.</summary>
    Unreachable = 2,

    /// <summary>Others kept it busy for longer than the caller would wait.</summary>
    Busy = 3,

    /// <summary>There is no room left.</summary>
    Full = 4,

    /// <summary>It may only be read.</summary>
    ReadOnly = 5,

    /// <summary>What is stored cannot be read as what it was.</summary>
    Damaged = 6,
}
