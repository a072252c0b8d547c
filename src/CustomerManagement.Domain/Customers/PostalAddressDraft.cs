namespace CustomerManagement.Domain.Customers;

/// <summary>A postal address as it comes from outside; see <see cref="PostalAddress"/>.</summary>
/// <remarks><c>ToString</c> withholds what is personal; a serialiser does not, since drafts are read from what comes from outside: log none.</remarks>
public sealed record PostalAddressDraft
{
    /// <summary>What it is for; required.</summary>
    public AddressKind? Kind { get; init; }

    /// <summary>Street and number; required.</summary>
    public string? Street { get; init; }

    /// <summary>Town or village; required.</summary>
    public string? Locality { get; init; }

    /// <summary>ISO 3166-1 code of two capital letters; required.</summary>
    public string? Country { get; init; }

    /// <summary>The postal code; <c>null</c> where there is none.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Province, state, prefecture; <c>null</c> where it is not used.</summary>
    public string? Region { get; init; }

    /// <summary>What it is for; withholds the rest.</summary>
    /// <returns>A text without personal data.</returns>
    public override string ToString() => $"{Kind} {PersonalText.Withheld}";

    internal PostalAddress ToAddress() => new(Kind!.Value, Street!, Locality!, Country!, PostalCode, Region);
}
