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
    /// <summary>The id; withholds the rest.</summary>
    /// <returns>The text, as in <c>customer 12347</c>.</returns>
    public override string ToString() => $"customer {Id}";
}
