using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Delivery;

/// <summary>Who is told: a person of the staff, or a customer. Immutable and compared by value.</summary>
public sealed record NotificationRecipient
{
    /// <summary>Creates it.</summary>
    /// <param name="staff">Which person of the staff.</param>
    /// <exception cref="ArgumentException">The id is the default value.</exception>
    public NotificationRecipient(StaffId staff)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(staff.Value, nameof(staff));
        Staff = staff;
    }

    /// <summary>Creates it.</summary>
    /// <param name="customer">Which customer.</param>
    /// <exception cref="ArgumentException">The id is the default value.</exception>
    public NotificationRecipient(CustomerId customer)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(customer.Value, nameof(customer));
        Customer = customer;
    }

    /// <summary>The person of the staff; <c>null</c> when a customer is told.</summary>
    public StaffId? Staff { get; }

    /// <summary>The customer; <c>null</c> when a person of the staff is told.</summary>
    public CustomerId? Customer { get; }

    /// <summary>Which of the two, and the id.</summary>
    /// <returns>The text, as in <c>staff kim</c> or <c>customer 12347</c>.</returns>
    public override string ToString() => Staff is { } person ? $"staff {person}" : $"customer {Customer}";
}
