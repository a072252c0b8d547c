using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Facts;

/// <summary>The id of a purchase: the host's own key of one row, the order line and not the order. With it, recording the same purchase twice counts once. The default value is no id.</summary>
[JsonConverter(typeof(PurchaseIdJsonConverter))]
public readonly record struct PurchaseId
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">The host's key: at least one character that is not white space.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty or white space.</exception>
    public PurchaseId(string value)
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
