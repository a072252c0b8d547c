namespace CustomerManagement.Domain.Visits;

/// <summary>What became of a visit when its day was planned anew.</summary>
public enum DayChangeKind
{
    /// <summary>It was not in the plan, and is.</summary>
    Added = 1,

    /// <summary>It begins at another time.</summary>
    Moved = 2,

    /// <summary>It was in the plan, and is not any more.</summary>
    Dropped = 3,
}
