using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Customers;

/// <summary>The id of someone who works for the host: the host's own key as text. No name and no e-mail address, as it appears in events and logs.</summary>
/// <remarks>Compared and ordered by code units (ordinal). The default value is no id and is refused everywhere.</remarks>
[JsonConverter(typeof(StaffIdJsonConverter))]
public readonly record struct StaffId : IComparable<StaffId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">The host's key: at least one character that is not white space. Kept as it is, not trimmed.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty or white space.</exception>
    public StaffId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        Value = value;
    }

    /// <summary>The host's key; <c>null</c> only in the default value.</summary>
    public string Value { get; }

    /// <summary>Orders by code units.</summary>
    /// <param name="other">The other id.</param>
    /// <returns>Below, at or above zero.</returns>
    public int CompareTo(StaffId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Whether the left id comes before the right one.</summary>
    public static bool operator <(StaffId left, StaffId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left id comes after the right one.</summary>
    public static bool operator >(StaffId left, StaffId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left id does not come after the right one.</summary>
    public static bool operator <=(StaffId left, StaffId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left id does not come before the right one.</summary>
    public static bool operator >=(StaffId left, StaffId right) => left.CompareTo(right) >= 0;

    /// <summary>The key.</summary>
    /// <returns><see cref="Value"/>, or nothing for the default value.</returns>
    public override string ToString() => Value ?? "";
}
