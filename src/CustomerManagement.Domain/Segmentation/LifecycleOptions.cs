namespace CustomerManagement.Domain.Segmentation;

/// <summary>Settings of the lifecycle. Immutable.</summary>
public sealed record LifecycleOptions
{
    /// <summary>A customer has lapsed when its last purchase is more days back than this: 180.</summary>
    public const int DefaultLapsedAfterDays = 180;

    /// <summary>A customer is lost when its last purchase is more days back than this: 365.</summary>
    public const int DefaultLostAfterDays = 365;

    /// <summary>The settings when nothing else is said.</summary>
    public static LifecycleOptions Default { get; } = new();

    /// <summary>More days than these without a purchase, and a customer has lapsed; 1 to 100,000.</summary>
    public int LapsedAfterDays { get; init; } = DefaultLapsedAfterDays;

    /// <summary>More days than these without a purchase, and a customer is lost; above <see cref="LapsedAfterDays"/>, at most 100,000.</summary>
    public int LostAfterDays { get; init; } = DefaultLostAfterDays;
}
