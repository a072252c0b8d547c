using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>One sign of loyalty and what is known of it. Immutable, compared by value and serialisable.</summary>
public sealed record LoyaltySign
{
    /// <summary>Creates a sign.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="condition">When it speaks for loyalty, and what is known.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a defined one.</exception>
    public LoyaltySign(LoyaltySignKind kind, RangeCondition condition)
    {
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind));
        }

        ArgumentNullException.ThrowIfNull(condition);
        Kind = kind;
        Condition = condition;
    }

    /// <summary>Which.</summary>
    public LoyaltySignKind Kind { get; }

    /// <summary>When it speaks for loyalty, and what is known.</summary>
    public RangeCondition Condition { get; }

    /// <summary>Whether it speaks for loyalty; <c>null</c> when that is unknown.</summary>
    [JsonIgnore]
    public bool? SpeaksFor => Condition.Holds;

    /// <summary>The sign and its condition.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => $"{Kind}: {Condition}";
}
