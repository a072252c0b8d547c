using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Facts;

/// <summary>A contact that took place: someone was reached. An attempt that reached nobody is none.</summary>
public sealed record ContactMade : Fact
{
    /// <summary>Creates a contact.</summary>
    /// <param name="customer">With whom.</param>
    /// <param name="date">When, in the zone of the business.</param>
    /// <param name="kind">How it came about.</param>
    /// <exception cref="ArgumentException">No customer.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a defined one.</exception>
    public ContactMade(CustomerId customer, LocalDate date, ContactKind kind)
        : base(customer, date)
    {
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind));
        }

        Kind = kind;
    }

    /// <summary>How it came about.</summary>
    public ContactKind Kind { get; }
}
