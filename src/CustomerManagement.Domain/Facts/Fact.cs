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

        Customer = customer;
        Date = date.WithCalendar(CalendarSystem.Iso);
    }

    /// <summary>With whom.</summary>
    public CustomerId Customer { get; }

    /// <summary>On which date of the ISO calendar, in the zone of the business.</summary>
    public LocalDate Date { get; }
}
