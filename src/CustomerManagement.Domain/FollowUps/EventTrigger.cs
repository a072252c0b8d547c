using CustomerManagement.Domain.Calendars;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>Events that the host knows of. Immutable and compared by value.</summary>
public sealed record EventTrigger : IFollowUpTrigger
{
    /// <summary>For how many months before an event a purchase of its product line makes it concern the customer: 24.</summary>
    public const int DefaultBuyerMonths = 24;

    /// <summary>The most months before an event: 1,200.</summary>
    public const int MaximumBuyerMonths = 1_200;

    /// <summary>Creates the trigger.</summary>
    /// <param name="kind">Of which kind, as in <see cref="HostEvent.Season"/>.</param>
    /// <param name="buyerMonths">
    /// An event that names a product line concerns only customers who bought of it within so many months up to the event, 1 to 1,200; <c>null</c> when it concerns all.
    /// </param>
    /// <exception cref="ArgumentException">The kind is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The months are out of range.</exception>
    public EventTrigger(string kind, int? buyerMonths = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        if (buyerMonths is < 1 or > MaximumBuyerMonths)
        {
            throw new ArgumentOutOfRangeException(nameof(buyerMonths));
        }

        (Kind, BuyerMonths) = (kind, buyerMonths);
    }

    /// <summary>Of which kind.</summary>
    public string Kind { get; }

    /// <summary>Within how many months a customer must have bought of the line that an event names; <c>null</c> when it concerns all.</summary>
    public int? BuyerMonths { get; }

    /// <inheritdoc/>
    public IEnumerable<Occasion> Between(FollowUpSubject subject, LocalDate start, LocalDate end)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Events
            .Where(happened => happened.Kind == Kind && happened.Date >= start && happened.Date <= end && Concerns(happened, subject))
            .Select(happened => new Occasion(happened.Date, subject: happened.Id))
            .Distinct();
    }

    private bool Concerns(HostEvent happened, FollowUpSubject subject)
    {
        if (happened.Customer is { } customer && customer != subject.Customer)
        {
            return false;
        }

        return BuyerMonths is not { } months || happened.ProductLine is not { } line || subject.Purchases.Any(purchase =>
            !purchase.IsReturn && purchase.ProductLine == line && purchase.Date <= happened.Date && IsWithin(months, purchase.Date, happened.Date));
    }

    private static bool IsWithin(int months, LocalDate from, LocalDate date) => months > CalendarRange.MonthsToLast(from) || from.PlusMonths(months) > date;
}
