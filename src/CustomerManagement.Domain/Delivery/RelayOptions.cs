using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>Settings of <see cref="OutboxRelay"/>. Immutable.</summary>
public sealed record RelayOptions
{
    /// <summary>How many messages a step takes: 100.</summary>
    public const int DefaultBatch = 100;

    /// <summary>How often a message may fail before it is set aside: 60 times, which takes two days.</summary>
    public const int DefaultMaximumAttempts = 60;

    /// <summary>By up to which share a wait is shortened, so that what failed together does not come again together: 20 %.</summary>
    public const decimal DefaultJitter = 0.2m;

    /// <summary>How many messages a step takes at most, 1 to 10,000; 100 unless said otherwise.</summary>
    public int Batch { get; init; } = DefaultBatch;

    /// <summary>For how long a step has its messages to itself, above zero and up to a day; 5 minutes unless said otherwise. What it has not begun by then it leaves.</summary>
    public Duration Lease { get; init; } = Duration.FromMinutes(5);

    /// <summary>How long a message waits that failed once, above zero; each further failure doubles it. 10 seconds unless said otherwise.</summary>
    public Duration FirstDelay { get; init; } = Duration.FromSeconds(10);

    /// <summary>How long a message that failed waits at most, from <see cref="FirstDelay"/>; an hour unless said otherwise.</summary>
    public Duration LongestDelay { get; init; } = Duration.FromHours(1);

    /// <summary>After how long a message that was put off is looked at again at the latest, from <see cref="LongestDelay"/> and up to 366 days; a day unless said otherwise. No clock that is put back delays a message for longer.</summary>
    public Duration LongestWait { get; init; } = Duration.FromDays(1);

    /// <summary>How often a message may fail before it is set aside, 1 or more; 60 unless said otherwise. It is not set aside as long as a receiver asks for it later.</summary>
    public int MaximumAttempts { get; init; } = DefaultMaximumAttempts;

    /// <summary>By up to which share a wait is shortened, above 0 and below 1; 0.2 unless said otherwise. By how much follows from the message, not from chance.</summary>
    public decimal Jitter { get; init; } = DefaultJitter;
}
