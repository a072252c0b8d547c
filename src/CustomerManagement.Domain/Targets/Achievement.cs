using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Targets;

/// <summary>A result that counts towards targets of one measure: a sale, a return (negative), money collected, a visit (1). Immutable.</summary>
public sealed record Achievement
{
    /// <summary>Creates a result.</summary>
    /// <param name="date">On which date, in the zone of the business.</param>
    /// <param name="amount">How much, in the measure; negative for what came back.</param>
    /// <param name="person">Who is credited; <c>null</c> when nobody is.</param>
    /// <param name="dealer">With which customer; <c>null</c> when unknown.</param>
    /// <param name="area">In which area; <c>null</c> or blank when unknown.</param>
    /// <param name="productLine">With which product line; <c>null</c> or blank when unknown.</param>
    /// <exception cref="ArgumentException">An id is the default value.</exception>
    public Achievement(LocalDate date, decimal amount, StaffId? person = null, CustomerId? dealer = null, string? area = null, string? productLine = null)
    {
        if (person == default(StaffId) || dealer == default(CustomerId))
        {
            throw new ArgumentException("An id is given or null.", person == default(StaffId) ? nameof(person) : nameof(dealer));
        }

        Date = date.WithCalendar(CalendarSystem.Iso);
        Amount = amount;
        Person = person;
        Dealer = dealer;
        Area = string.IsNullOrWhiteSpace(area) ? null : area;
        ProductLine = string.IsNullOrWhiteSpace(productLine) ? null : productLine;
    }

    /// <summary>On which date of the ISO calendar.</summary>
    public LocalDate Date { get; }

    /// <summary>How much; negative for what came back.</summary>
    public decimal Amount { get; }

    /// <summary>Who is credited; <c>null</c> when nobody is.</summary>
    public StaffId? Person { get; }

    /// <summary>With which customer; <c>null</c> when unknown.</summary>
    public CustomerId? Dealer { get; }

    /// <summary>In which area; <c>null</c> when unknown.</summary>
    public string? Area { get; }

    /// <summary>With which product line; <c>null</c> when unknown.</summary>
    public string? ProductLine { get; }
}
