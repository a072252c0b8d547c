namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>What customers are known by.</summary>
internal enum IdKind
{
    /// <summary>Numbers from 0 up.</summary>
    Number,

    /// <summary>Numbers from all of 64 bits.</summary>
    Key,

    /// <summary>GUIDs that look like random ones.</summary>
    Guid,

    /// <summary>Codes of letters and digits, each in a string of its own.</summary>
    Text,
}
