using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Customers;

/// <summary>The id of a customer: the host's own key as text (a number, a GUID, a code).</summary>
/// <remarks>
/// Ids are compared and ordered by their characters' code units (ordinal). An id is not secret: it appears in events and logs, so do not
/// use a name or an e-mail address as one. The default value is no id; every member that takes an id refuses it.
/// </remarks>
[JsonConverter(typeof(CustomerIdJsonConverter))]
public readonly record struct CustomerId : IComparable<CustomerId>
{
    private const string UnknownBuyerPrefix = "buyer-of-";

    /// <summary>Creates an id.</summary>
    /// <param name="value">The host's key: at least one character that is not white space. Kept as it is, not trimmed.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty or white space.</exception>
    public CustomerId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        Value = value;
    }

    /// <summary>The host's key; <c>null</c> only in the default value.</summary>
    public string Value { get; }

    /// <summary>The id of a buyer nobody could name, made from the sale: recording the same sale again finds the same customer.</summary>
    /// <param name="saleId">The id of the sale.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException"><paramref name="saleId"/> is empty or white space.</exception>
    public static CustomerId ForUnknownBuyer(string saleId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(saleId);
        return new CustomerId(UnknownBuyerPrefix + saleId);
    }

    /// <summary>Orders by code units.</summary>
    /// <param name="other">The other id.</param>
    /// <returns>Below, at or above zero.</returns>
    public int CompareTo(CustomerId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Whether the left id comes before the right one.</summary>
    public static bool operator <(CustomerId left, CustomerId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left id comes after the right one.</summary>
    public static bool operator >(CustomerId left, CustomerId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left id does not come after the right one.</summary>
    public static bool operator <=(CustomerId left, CustomerId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left id does not come before the right one.</summary>
    public static bool operator >=(CustomerId left, CustomerId right) => left.CompareTo(right) >= 0;

    /// <summary>The key.</summary>
    /// <returns><see cref="Value"/>, or nothing for the default value.</returns>
    public override string ToString() => Value ?? "";
}
