using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Facts;

/// <summary>Something that happened with a customer on a date. Immutable; never changed once recorded.</summary>
public abstract record Fact
{
    private protected Fact(CustomerId customer, LocalDate date)
    {
        if (customer == default)
        {
            throw new ArgumentException("A fact is about a customer.", nameof(customer));
        }

        var day = date.WithCalendar(CalendarSystem.Iso);
        if (day.Year is < 1 or > 9999)
        {
            throw new ArgumentOutOfRangeException(nameof(date));
        }

        Customer = customer;
        Date = day;
    }

    /// <summary>With whom.</summary>
    public CustomerId Customer { get; }

    /// <summary>On which date of the ISO calendar, of the years 1 to 9999, in the zone of the business.</summary>
    public LocalDate Date { get; }
}
