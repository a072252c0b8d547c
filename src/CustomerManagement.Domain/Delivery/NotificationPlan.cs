using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Validation;
using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>That somebody is to be told of an event, before it is known who that is and whether they may be. Immutable and compared by value.</summary>
public sealed record NotificationPlan
{
    /// <summary>Creates it.</summary>
    /// <param name="kind">What it tells, for good: 1 to 100 letters a to z, digits, dots and hyphens. <see cref="NotificationKinds"/> has those of the library.</param>
    /// <param name="audience">Who is to be told.</param>
    /// <param name="customer">Which customer it is about; <c>null</c> for the one, or those, to whom the aggregate belongs, if any.</param>
    /// <param name="aim">What it is for, when a customer is told.</param>
    /// <param name="dueOn">From which day on it is told, by the wall clock of the customer; <c>null</c> for at once. Once the aggregate has another day, or is done with, it is not told any more.</param>
    /// <param name="until">From when on it is too late to tell; <c>null</c> for never.</param>
    /// <exception cref="ArgumentException">The kind is none, or the customer is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The aim is not a defined one.</exception>
    public NotificationPlan(
        string kind, NotificationAudience audience, CustomerId? customer = null, ContactAim aim = ContactAim.Service, LocalDate? dueOn = null, Instant? until = null)
    {
        ArgumentNullException.ThrowIfNull(audience);
        if (!StableCode.Is(kind))
        {
            throw new ArgumentException("The kind of a notification is 1 to 100 letters a to z, digits, dots and hyphens.", nameof(kind));
        }

        if (customer == default(CustomerId))
        {
            throw new ArgumentException("A customer has an id.", nameof(customer));
        }

        if (!Enum.IsDefined(aim))
        {
            throw new ArgumentOutOfRangeException(nameof(aim));
        }

        (Kind, Audience, Customer, Aim, DueOn, Until) = (kind, audience, customer, aim, dueOn, until);
    }

    /// <summary>What it tells.</summary>
    public string Kind { get; }

    /// <summary>Who is to be told.</summary>
    public NotificationAudience Audience { get; }

    /// <summary>Which customer it is about, or <c>null</c>.</summary>
    public CustomerId? Customer { get; }

    /// <summary>What it is for, when a customer is told.</summary>
    public ContactAim Aim { get; }

    /// <summary>From which day on it is told, or <c>null</c>.</summary>
    public LocalDate? DueOn { get; }

    /// <summary>From when on it is too late, or <c>null</c>.</summary>
    public Instant? Until { get; }
}
