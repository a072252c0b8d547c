using CustomerManagement.Domain.Calendars;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>Every so many calendar months after the first purchase, without drifting. Immutable and compared by value.</summary>
/// <remarks>Source: old customers are reviewed periodically: contact with competitors, changed needs, other business.</remarks>
public sealed record ReviewTrigger : IFollowUpTrigger
{
    /// <summary>Creates the trigger.</summary>
    /// <param name="everyMonths">Every how many months, 1 to 10,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public ReviewTrigger(int everyMonths)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(everyMonths, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(everyMonths, Recurrence.MaximumInterval);
        EveryMonths = everyMonths;
    }

    /// <summary>Every how many months.</summary>
    public int EveryMonths { get; }

    /// <inheritdoc/>
    public IEnumerable<Occasion> Between(FollowUpSubject subject, LocalDate start, LocalDate end)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Purchases.FirstOrDefault(purchase => !purchase.IsReturn) is { } first
            ? new MonthlyRecurrence(first.Date, EveryMonths).Between(start, end).Where(review => review.Number > 0).Select(review => new Occasion(review.Date))
            : [];
    }
}
