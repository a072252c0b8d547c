namespace CustomerManagement.Domain.Reviews;

/// <summary>Whether anything happened with a customer since a date.</summary>
internal enum LastTrace
{
    /// <summary>Nothing is known of it that has a date.</summary>
    Unknown = 1,

    /// <summary>Something did, or something is open.</summary>
    Recent = 2,

    /// <summary>Everything was before.</summary>
    Old = 3,

    /// <summary>Its data are erased already.</summary>
    Erased = 4,
}
