using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Which complaints are meant: those of a product line, a person or a segment, of one cause or of all. Immutable, compared by value and serialisable.</summary>
/// <remarks>Ordered by dimension, value (code units, unknown first) and cause (all first).</remarks>
public sealed record LearningSubject : IComparable<LearningSubject>
{
    /// <summary>Creates a subject.</summary>
    /// <param name="dimension">By what is counted.</param>
    /// <param name="value">Which product line, person or segment, as cases name it; <c>null</c> for the complaints of which it is unknown, and always <c>null</c> for everything.</param>
    /// <param name="cause">Which cause; <c>null</c> for all, the unknown ones included.</param>
    /// <exception cref="ArgumentException">The value is blank, or there is one for everything.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A choice is not a defined one.</exception>
    [JsonConstructor]
    public LearningSubject(LearningDimension dimension, string? value = null, CauseKind? cause = null)
    {
        Dimension = Enum.IsDefined(dimension) ? dimension : throw new ArgumentOutOfRangeException(nameof(dimension));
        if (value is not null && (dimension == LearningDimension.Everything || string.IsNullOrWhiteSpace(value)))
        {
            throw new ArgumentException("A value is no blank, and everything has none.", nameof(value));
        }

        if (cause is { } known && !Enum.IsDefined(known))
        {
            throw new ArgumentOutOfRangeException(nameof(cause));
        }

        (Value, Cause) = (value, cause);
    }

    /// <summary>All complaints.</summary>
    public static LearningSubject Everything { get; } = new(LearningDimension.Everything);

    /// <summary>By what is counted.</summary>
    public LearningDimension Dimension { get; }

    /// <summary>Which product line, person or segment; <c>null</c> for unknown, and for everything.</summary>
    public string? Value { get; }

    /// <summary>Which cause; <c>null</c> for all.</summary>
    public CauseKind? Cause { get; }

    /// <summary>Orders as told above.</summary>
    /// <param name="other">The other subject; <c>null</c> comes first.</param>
    /// <returns>Below, at or above zero.</returns>
    public int CompareTo(LearningSubject? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = Dimension.CompareTo(other.Dimension);
        order = order != 0 ? order : string.CompareOrdinal(Value, other.Value);
        return order != 0 ? order : Nullable.Compare(Cause, other.Cause);
    }

    /// <summary>Whether the left subject comes before the right one.</summary>
    public static bool operator <(LearningSubject? left, LearningSubject? right) => Comparer<LearningSubject>.Default.Compare(left, right) < 0;

    /// <summary>Whether the left subject comes after the right one.</summary>
    public static bool operator >(LearningSubject? left, LearningSubject? right) => Comparer<LearningSubject>.Default.Compare(left, right) > 0;

    /// <summary>Whether the left subject does not come after the right one.</summary>
    public static bool operator <=(LearningSubject? left, LearningSubject? right) => Comparer<LearningSubject>.Default.Compare(left, right) <= 0;

    /// <summary>Whether the left subject does not come before the right one.</summary>
    public static bool operator >=(LearningSubject? left, LearningSubject? right) => Comparer<LearningSubject>.Default.Compare(left, right) >= 0;
}
