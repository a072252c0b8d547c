using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Facts;

/// <summary>A customer said how it stands to our brand, or to promotions: in a survey, a visit, a letter. What somebody guesses is none.</summary>
/// <remarks>Source: a customer file holds the attitude to promotions, and customers are told apart by their attitude to the product.</remarks>
public sealed record AttitudeStated : Fact
{
    /// <summary>Creates a stated attitude.</summary>
    /// <param name="customer">Whose attitude.</param>
    /// <param name="date">When it was stated, in the zone of the business.</param>
    /// <param name="topic">Towards what.</param>
    /// <param name="level">The attitude.</param>
    /// <param name="statedBy">The contact person who said so; <c>null</c> for the customer itself, or when it was not noted.</param>
    /// <exception cref="ArgumentException">No customer, or a contact that is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="topic"/> or <paramref name="level"/> is not a defined one.</exception>
    public AttitudeStated(CustomerId customer, LocalDate date, AttitudeTopic topic, AttitudeLevel level, ContactId? statedBy = null)
        : base(customer, date)
    {
        if (!Enum.IsDefined(topic))
        {
            throw new ArgumentOutOfRangeException(nameof(topic));
        }

        if (!Enum.IsDefined(level))
        {
            throw new ArgumentOutOfRangeException(nameof(level));
        }

        if (statedBy == default(ContactId))
        {
            throw new ArgumentException("A contact is given or null.", nameof(statedBy));
        }

        Topic = topic;
        Level = level;
        StatedBy = statedBy;
    }

    /// <summary>Towards what.</summary>
    public AttitudeTopic Topic { get; }

    /// <summary>The attitude.</summary>
    public AttitudeLevel Level { get; }

    /// <summary>The contact person who said so; <c>null</c> for the customer itself, or when it was not noted.</summary>
    public ContactId? StatedBy { get; }
}
