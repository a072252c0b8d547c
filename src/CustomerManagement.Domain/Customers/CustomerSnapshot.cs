using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Customers;

/// <summary>The whole state of a customer file as a value, for repositories: take it to save, give it back to load.</summary>
/// <param name="Id">The id.</param>
/// <param name="Version">How often it was saved.</param>
/// <param name="Origin">How the file came to be.</param>
/// <param name="Profile">Who the customer is.</param>
/// <param name="Reach">How it is reached.</param>
/// <param name="Contacts">The contact persons, in the order in which they joined; their ids differ.</param>
/// <param name="Consents">All that was said about being approached, in the order in which it was stated.</param>
public sealed record CustomerSnapshot(
    CustomerId Id,
    long Version,
    CustomerOrigin Origin,
    CustomerProfile Profile,
    CustomerReach Reach,
    IReadOnlyList<ContactPerson> Contacts,
    IReadOnlyList<Consent> Consents)
{
    /// <summary>When anything was last noted on the file; <c>null</c> in what was saved by versions that did not keep it.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant? ChangedAt { get; init; }

    /// <summary>When the personal data were erased; <c>null</c> unless they were. Then nothing is left but id, origin, role and that nobody may be approached.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant? ErasedAt { get; init; }

    /// <summary>The id; withholds the rest.</summary>
    /// <returns>The text, as in <c>customer 12347</c>.</returns>
    public override string ToString() => $"customer {Id}";
}
