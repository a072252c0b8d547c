using CustomerManagement.Domain.FollowUps;

namespace CustomerManagement.Domain.Reviews;

/// <summary>Settings of the runs that plan follow-ups. Immutable.</summary>
public sealed record FollowUpRunOptions
{
    /// <summary>So many days ahead occasions are planned: 60.</summary>
    public const int DefaultDaysAhead = 60;

    /// <summary>How many days ahead occasions are planned, for what is due before them: the call before a season. 0 to 3,660; <see cref="DefaultDaysAhead"/> unless said otherwise.</summary>
    public int DaysAhead { get; init; } = DefaultDaysAhead;

    /// <summary>How many days late something may be recorded and is still found. 0 to 3,660; <see cref="PlanningLog.DefaultOverlapDays"/> unless said otherwise.</summary>
    public int OverlapDays { get; init; } = PlanningLog.DefaultOverlapDays;
}
