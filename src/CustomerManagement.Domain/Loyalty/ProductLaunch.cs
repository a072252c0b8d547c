using NodaTime;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>A product line came on the market. Immutable and compared by value.</summary>
public sealed record ProductLaunch
{
    /// <summary>Creates a launch.</summary>
    /// <param name="productLine">The product line, written as in the purchases; not blank.</param>
    /// <param name="date">The first day on which it could be bought, in the zone of the business.</param>
    /// <exception cref="ArgumentException"><paramref name="productLine"/> is blank.</exception>
    public ProductLaunch(string productLine, LocalDate date)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(productLine);
        ProductLine = productLine;
        Date = date.WithCalendar(CalendarSystem.Iso);
    }

    /// <summary>The product line.</summary>
    public string ProductLine { get; }

    /// <summary>The first day on which it could be bought, a date of the ISO calendar.</summary>
    public LocalDate Date { get; }
}
