namespace CustomerManagement.Domain.Reviews;

/// <summary>How long personal data and what is needed for delivery are kept. Which periods are right is for the host to say; those here are places to start from. Immutable.</summary>
public sealed record RetentionOptions
{
    /// <summary>Personal data are kept for so many months unless said otherwise: 36.</summary>
    public const int DefaultMonths = 36;

    /// <summary>Keys of commands are kept for so many days unless said otherwise: 90.</summary>
    public const int DefaultCommandDays = 90;

    /// <summary>Messages that are sent are kept for so many days unless said otherwise: 30.</summary>
    public const int DefaultSentDays = 30;

    /// <summary>
    /// The personal data of a customer with whom nothing happened for so many months are erased; <c>null</c> for never. 1 to <see cref="Metrics.AnalysisPeriod.MaximumMonths"/>;
    /// <see cref="DefaultMonths"/> unless said otherwise.
    /// </summary>
    public int? CustomerMonths { get; init; } = DefaultMonths;

    /// <summary>
    /// The texts of complaints and services that ended so many months ago are erased; <c>null</c> for never. 1 to <see cref="Metrics.AnalysisPeriod.MaximumMonths"/>;
    /// <see cref="DefaultMonths"/> unless said otherwise.
    /// </summary>
    public int? TextMonths { get; init; } = DefaultMonths;

    /// <summary>
    /// The keys of commands, and what receivers noted, are forgotten so many days after they were applied; <c>null</c> for never. 1 to <see cref="FollowUps.FollowUpTiming.Furthest"/>;
    /// <see cref="DefaultCommandDays"/> unless said otherwise. Longer than anybody tries a command again, and than a message that was set aside may wait for its release.
    /// </summary>
    public int? CommandDays { get; init; } = DefaultCommandDays;

    /// <summary>
    /// Messages that are sent are forgotten so many days after they were stored; <c>null</c> for never. 1 to <see cref="FollowUps.FollowUpTiming.Furthest"/>;
    /// <see cref="DefaultSentDays"/> unless said otherwise.
    /// </summary>
    public int? SentDays { get; init; } = DefaultSentDays;
}
