using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Strategies;

/// <summary>An approach that someone wants to make. Immutable and compared by value.</summary>
public sealed record ContactRequest
{
    /// <summary>Creates it.</summary>
    /// <param name="channel">By which way.</param>
    /// <param name="aim">What for.</param>
    /// <param name="person">Which contact; <c>null</c> for the customer itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">An enumeration value is not a defined one.</exception>
    /// <exception cref="ArgumentException">The contact is the default value.</exception>
    public ContactRequest(ContactChannel channel, ContactAim aim, ContactId? person = null)
    {
        if (!Enum.IsDefined(channel))
        {
            throw new ArgumentOutOfRangeException(nameof(channel));
        }

        if (!Enum.IsDefined(aim))
        {
            throw new ArgumentOutOfRangeException(nameof(aim));
        }

        if (person == default(ContactId))
        {
            throw new ArgumentException("A contact has an id.", nameof(person));
        }

        (Channel, Aim, Person) = (channel, aim, person);
    }

    /// <summary>By which way.</summary>
    public ContactChannel Channel { get; }

    /// <summary>What for.</summary>
    public ContactAim Aim { get; }

    /// <summary>Which contact; <c>null</c> for the customer itself.</summary>
    public ContactId? Person { get; }
}
