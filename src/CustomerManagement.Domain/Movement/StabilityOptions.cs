using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>How firmly customers are kept where they are. Everything is off unless set. Immutable.</summary>
public sealed record StabilityOptions
{
    /// <summary>A band when nothing else is said: 0, none.</summary>
    public const decimal DefaultBand = 0;

    /// <summary>Everything off: the membership is the decision of the day.</summary>
    public static StabilityOptions Off { get; } = new();

    /// <summary>
    /// A customer rises only as far as it would be with every figure up to this share lower or higher; 0.05 is 5 %.
    /// 0 for none, else above 0 and below 1; 0 unless said otherwise.
    /// </summary>
    public decimal EnterBand { get; init; } = DefaultBand;

    /// <summary>
    /// A customer falls only as far as it would be with every figure up to this share higher or lower; 0.05 is 5 %.
    /// 0 for none, else above 0 and below 1; 0 unless said otherwise.
    /// </summary>
    public decimal LeaveBand { get; init; } = DefaultBand;

    /// <summary>
    /// How long a customer stays before it changes again, from the first day in the segment: years, months, weeks and days of the calendar,
    /// at most 12,000 months and 100,000 days; none unless said otherwise.
    /// </summary>
    public Period MinimumStay { get; init; } = Period.Zero;

    /// <summary>
    /// How long the decision must have been worse before the customer falls, from the first day on which it was; counted as
    /// <see cref="MinimumStay"/> is, and with its limits; none unless said otherwise.
    /// </summary>
    public Period Grace { get; init; } = Period.Zero;
}
