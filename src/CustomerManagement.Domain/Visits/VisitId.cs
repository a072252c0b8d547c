using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Visits;

/// <summary>The id of a planned visit: the host's own key as text. It stays the same when the visit is moved to another day or handed over; it does not name a date. The default value is no id and is refused everywhere.</summary>
[JsonConverter(typeof(VisitIdJsonConverter))]
public readonly record struct VisitId
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">The host's key: at least one character that is not white space.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty or white space.</exception>
    public VisitId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        Value = value;
    }

    /// <summary>The host's key; <c>null</c> only in the default value.</summary>
    public string Value { get; }

    /// <summary>The key.</summary>
    /// <returns><see cref="Value"/>, or nothing for the default value.</returns>
    public override string ToString() => Value ?? "";
}
