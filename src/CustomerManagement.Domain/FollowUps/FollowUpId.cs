using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>
/// The id of a follow-up, made from its rule, its customer and its occasion: planning the same again gives the same id, whatever day the follow-up was moved to.
/// Compared by code units. The default value is no id and is refused everywhere.
/// </summary>
[JsonConverter(typeof(FollowUpIdJsonConverter))]
public readonly record struct FollowUpId : IComparable<FollowUpId>
{
    /// <summary>Creates an id from the text it was stored as.</summary>
    /// <param name="value">The text: at least one character that is not white space.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty or white space.</exception>
    public FollowUpId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        Value = value;
    }

    /// <summary>The text, as in <c>birthday.greeting/12347/2024-03-05/7</c>; <c>null</c> only in the default value.</summary>
    public string Value { get; }

    /// <summary>The id of what a rule asks for.</summary>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="customer">With whom.</param>
    /// <param name="occasion">On which occasion.</param>
    /// <returns>The id. Two of them are equal only when all three are.</returns>
    /// <exception cref="ArgumentException">The rule has no id, or there is no customer.</exception>
    public static FollowUpId For(string rule, CustomerId customer, Occasion occasion)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(rule);
        ArgumentNullException.ThrowIfNull(occasion);
        if (customer == default)
        {
            throw new ArgumentException("A follow-up is with a customer.", nameof(customer));
        }

        return new FollowUpId($"{rule}/{Escape(customer.Value)}/{occasion.Key}");
    }

    /// <summary>Orders by code units.</summary>
    /// <param name="other">The other id.</param>
    /// <returns>Below, at or above zero.</returns>
    public int CompareTo(FollowUpId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Whether the left id comes before the right one.</summary>
    public static bool operator <(FollowUpId left, FollowUpId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left id comes after the right one.</summary>
    public static bool operator >(FollowUpId left, FollowUpId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left id does not come after the right one.</summary>
    public static bool operator <=(FollowUpId left, FollowUpId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left id does not come before the right one.</summary>
    public static bool operator >=(FollowUpId left, FollowUpId right) => left.CompareTo(right) >= 0;

    /// <summary>The text.</summary>
    /// <returns><see cref="Value"/>, or nothing for the default value.</returns>
    public override string ToString() => Value ?? "";

    /// <summary>The text without a slash in it; two texts never become one.</summary>
    internal static string Escape(string text) => text.AsSpan().IndexOfAny('/', '~') < 0
        ? text
        : text.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
