namespace CustomerManagement.Domain.Reviews;

/// <summary>What became of a command that may be tried again.</summary>
public enum CommandOutcome
{
    /// <summary>It was applied now.</summary>
    Applied = 1,

    /// <summary>It had been applied before, so nothing was done now.</summary>
    AlreadyApplied = 2,

    /// <summary>There is no such aggregate, or the one who asks may not see it.</summary>
    NotFound = 3,
}
