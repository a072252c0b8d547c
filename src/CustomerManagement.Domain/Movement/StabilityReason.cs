namespace CustomerManagement.Domain.Movement;

/// <summary>Why a customer is in the segment in which it is kept.</summary>
public enum StabilityReason
{
    /// <summary>It was in none before.</summary>
    First = 1,

    /// <summary>The decision is that in which it was.</summary>
    Unchanged = 2,

    /// <summary>It changes today.</summary>
    Changed = 3,

    /// <summary>The decision is another, but not by more than the band.</summary>
    InsideBand = 4,

    /// <summary>It has not been where it is for the minimum stay.</summary>
    MinimumStay = 5,

    /// <summary>The decision has not been worse for the time of grace.</summary>
    Grace = 6,

    /// <summary>Somebody pinned it there.</summary>
    Pinned = 7,
}
