namespace CustomerManagement.Domain.FollowUps;

/// <summary>The order in which follow-ups go: priority, last day, day, id.</summary>
internal static class FirstToGo
{
    public static IComparer<FollowUp> Order { get; } = Comparer<FollowUp>.Create((one, other) =>
        (-one.Terms.Priority, one.LastDay, one.DueOn, one.Id).CompareTo((-other.Terms.Priority, other.LastDay, other.DueOn, other.Id)));
}
