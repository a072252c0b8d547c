namespace CustomerManagement.EntityFrameworkCore.Rows;

/// <summary>The key of a command that was applied to a kind of aggregate.</summary>
internal sealed class CommandRow
{
    public required string Kind { get; init; }

    public required string Key { get; init; }

    /// <summary>When, in ticks since 1970.</summary>
    public required long AppliedAt { get; init; }
}
