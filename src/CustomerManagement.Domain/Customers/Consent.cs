using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Customers;

/// <summary>What the customer or one of its contacts said about being approached on a channel. One person's word does not bind another. Immutable, compared by value.</summary>
public sealed record Consent
{
    /// <summary>Creates it.</summary>
    /// <param name="person">Which contact said so; <c>null</c> for the customer itself.</param>
    /// <param name="channel">For which channel.</param>
    /// <param name="state">What was said.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentOutOfRangeException">An enumeration value is not a defined one.</exception>
    /// <exception cref="ArgumentException">The contact is the default value.</exception>
    [JsonConstructor]
    public Consent(ContactId? person, ContactChannel channel, ConsentState state, Instant at)
    {
        if (person == default(ContactId))
        {
            throw new ArgumentException("A contact has an id.", nameof(person));
        }

        if (!Enum.IsDefined(channel))
        {
            throw new ArgumentOutOfRangeException(nameof(channel));
        }

        if (!Enum.IsDefined(state))
        {
            throw new ArgumentOutOfRangeException(nameof(state));
        }

        (Person, Channel, State, At) = (person, channel, state, at);
    }

    /// <summary>Which contact said so; <c>null</c> for the customer itself.</summary>
    public ContactId? Person { get; }

    /// <summary>For which channel.</summary>
    public ContactChannel Channel { get; }

    /// <summary>What was said.</summary>
    public ConsentState State { get; }

    /// <summary>When.</summary>
    [JsonInclude]
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant At { get; internal init; }
}
