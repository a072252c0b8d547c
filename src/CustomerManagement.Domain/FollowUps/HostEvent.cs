using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>Something dated that only the host knows of: a season, a launch, news of a product, a complaint that was remedied. Immutable and compared by value.</summary>
public sealed record HostEvent
{
    /// <summary>A season begins: <c>season</c>.</summary>
    public const string Season = "season";

    /// <summary>A product is launched: <c>launch</c>.</summary>
    public const string Launch = "launch";

    /// <summary>News of the industry or of a product, as a change of its composition, grade or specification: <c>news</c>.</summary>
    public const string News = "news";

    /// <summary>A complaint of one customer was remedied: <c>complaint-remedied</c>.</summary>
    public const string ComplaintRemedied = "complaint-remedied";

    /// <summary>Creates an event.</summary>
    /// <param name="kind">What kind, as in <see cref="Season"/>, or a word of the host's.</param>
    /// <param name="id">What tells it from others of its kind. No personal data.</param>
    /// <param name="date">On which date, of the years 1 to 9999.</param>
    /// <param name="customer">Whom it concerns; <c>null</c> for all customers.</param>
    /// <param name="productLine">Which product line it is about; <c>null</c> for none.</param>
    /// <exception cref="ArgumentException">A text is blank, or the customer is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    public HostEvent(string kind, string id, LocalDate date, CustomerId? customer = null, string? productLine = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Date = date.WithCalendar(CalendarSystem.Iso);
        if (Date.Year is < 1 or > 9999)
        {
            throw new ArgumentOutOfRangeException(nameof(date));
        }

        if (customer == default(CustomerId))
        {
            throw new ArgumentException("A customer has an id.", nameof(customer));
        }

        if (productLine is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(productLine);
        }

        (Kind, Id, Customer, ProductLine) = (kind, id, customer, productLine);
    }

    /// <summary>What kind.</summary>
    public string Kind { get; }

    /// <summary>What tells it from others of its kind.</summary>
    public string Id { get; }

    /// <summary>On which date.</summary>
    public LocalDate Date { get; }

    /// <summary>Whom it concerns; <c>null</c> for all customers.</summary>
    public CustomerId? Customer { get; }

    /// <summary>Which product line it is about; <c>null</c> for none.</summary>
    public string? ProductLine { get; }
}
