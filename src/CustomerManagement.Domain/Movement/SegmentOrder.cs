using CustomerManagement.Domain.Segmentation;
namespace CustomerManagement.Domain.Movement;

/// <summary>Which segments are better than others: from worst to best, or in part. Immutable and safe for use by several threads.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <remarks>A segment that is not among them, such as <see cref="AbcTier.None"/>, is neither better nor worse than any.</remarks>
public sealed class SegmentOrder<TSegment>
    where TSegment : notnull
{
    private readonly Dictionary<TSegment, int> _places = [];
    private readonly Dictionary<string, TSegment> _byOutcome = new(StringComparer.Ordinal);
    private readonly Func<TSegment, TSegment, int?>? _compare;

    /// <summary>Creates an order in which each segment is better than all before it.</summary>
    /// <param name="worstToBest">The segments, the worst first; none at all orders nothing.</param>
    /// <exception cref="ArgumentException">A segment, or its text, occurs twice.</exception>
    public SegmentOrder(params IReadOnlyList<TSegment> worstToBest)
    {
        ArgumentNullException.ThrowIfNull(worstToBest);
        foreach (var segment in worstToBest)
        {
            // An explanation speaks of segments by their text.
            if (!_places.TryAdd(segment, _places.Count) || !_byOutcome.TryAdd(Decision<TSegment>.OutcomeOf(segment), segment))
            {
                throw new ArgumentException("A segment stands in an order once, and its text is its own.", nameof(worstToBest));
            }
        }
    }

    /// <summary>Creates an order in which some segments may be neither better nor worse than one another, such as the scores 155 and 551.</summary>
    /// <param name="segments">All segments that are compared, in any order.</param>
    /// <param name="compare">Below zero when the left one is worse, zero when both are equal, above zero when it is better, <c>null</c> for none of these; pure, and a partial order.</param>
    /// <exception cref="ArgumentException">A segment, or its text, occurs twice.</exception>
    public SegmentOrder(IReadOnlyList<TSegment> segments, Func<TSegment, TSegment, int?> compare)
        : this(segments)
    {
        ArgumentNullException.ThrowIfNull(compare);
        _compare = compare;
    }

    /// <summary>Whether a segment is one of those compared.</summary>
    /// <param name="segment">The segment.</param>
    /// <returns><c>false</c> for one that is neither better nor worse than any.</returns>
    public bool Contains(TSegment segment) => _places.ContainsKey(segment);

    /// <summary>Compares two segments.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>−1 when the left one is worse, 0 when they are equal, 1 when it is better; <c>null</c> when neither can be said.</returns>
    public int? Compare(TSegment left, TSegment right)
    {
        if (!_places.TryGetValue(left, out var leftPlace) || !_places.TryGetValue(right, out var rightPlace))
        {
            return null;
        }

        return (_compare is null ? leftPlace.CompareTo(rightPlace) : _compare(left, right)) is { } compared ? Math.Sign(compared) : null;
    }

    /// <summary>The segment that an explanation calls so.</summary>
    internal bool TryFind(string outcome, out TSegment? segment) => _byOutcome.TryGetValue(outcome, out segment);
}
