using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>So many days after the last purchase, once: until the customer buys again. Immutable and compared by value.</summary>
public sealed record SilenceTrigger : IFollowUpTrigger
{
    /// <summary>The longest silence: 36,600 days.</summary>
    public const int MaximumDays = 36_600;

    /// <summary>Creates the trigger.</summary>
    /// <param name="days">How many days after the last purchase, 1 to 36,600.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public SilenceTrigger(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaximumDays);
        Days = days;
    }

    /// <summary>How many days after the last purchase.</summary>
    public int Days { get; }

    /// <inheritdoc/>
    public IEnumerable<Occasion> Between(FollowUpSubject subject, LocalDate start, LocalDate end)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Purchases.LastOrDefault(purchase => !purchase.IsReturn) is { } last
            && Period.DaysBetween(last.Date, end) >= Days && last.Date.PlusDays(Days) is var date && date >= start
            ? [new Occasion(date)]
            : [];
    }
}
