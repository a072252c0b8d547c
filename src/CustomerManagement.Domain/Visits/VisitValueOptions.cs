namespace CustomerManagement.Domain.Visits;

/// <summary>Settings of what a visit is worth. Immutable.</summary>
public sealed record VisitValueOptions
{
    /// <summary>The share of its return that a visit before its ideal date is worth: 0.5.</summary>
    public const decimal DefaultEarlyShare = 0.5m;

    /// <summary>What each 30 days overdue add: 1, the return once more.</summary>
    public const decimal DefaultOverdueWeight = 1;

    /// <summary>The most that <see cref="OverdueWeight"/> may be: 1,000.</summary>
    public const decimal MaximumOverdueWeight = 1_000;

    /// <summary>After so many days overdue it grows no more: 90.</summary>
    public const int DefaultMostOverdueDays = 90;

    /// <summary>The most that <see cref="MostOverdueDays"/> may be: 3,650.</summary>
    public const int MaximumOverdueDays = 3_650;

    /// <summary>The settings when nothing else is said.</summary>
    public static VisitValueOptions Default { get; } = new();

    /// <summary>The share of its return that a visit before its ideal date is worth; above 0 and below 1.</summary>
    public decimal EarlyShare { get; init; } = DefaultEarlyShare;

    /// <summary>What each 30 days overdue add, in returns; zero to <see cref="MaximumOverdueWeight"/>.</summary>
    public decimal OverdueWeight { get; init; } = DefaultOverdueWeight;

    /// <summary>After so many days overdue it grows no more; 1 to <see cref="MaximumOverdueDays"/>.</summary>
    public int MostOverdueDays { get; init; } = DefaultMostOverdueDays;
}
