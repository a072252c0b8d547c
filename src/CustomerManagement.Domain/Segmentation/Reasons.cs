using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>Why a customer is in its segment, and how far the neighbours are. Immutable and compared by value.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
public sealed record Reasons<TSegment>
{
    /// <summary>Creates reasons.</summary>
    /// <param name="explanation">Every comparison that was made; evaluating it again gives the segment again.</param>
    /// <param name="better">The next better segments; empty at the top, or where no boundary is known.</param>
    /// <param name="worse">The next worse segments; empty at the bottom, or where no boundary is known.</param>
    /// <exception cref="ArgumentException">A neighbour is missing, has no measure or no defined crossing, or is less than nothing away.</exception>
    public Reasons(Explanation explanation, IEnumerable<Neighbour<TSegment>> better, IEnumerable<Neighbour<TSegment>> worse)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        Explanation = explanation;
        Better = new ValueList<Neighbour<TSegment>>(better, nameof(better));
        Worse = new ValueList<Neighbour<TSegment>>(worse, nameof(worse));
        MustBeSound(Better, nameof(better));
        MustBeSound(Worse, nameof(worse));
    }

    /// <summary>Every comparison that was made; evaluating it again gives the segment again.</summary>
    public Explanation Explanation { get; }

    /// <summary>The next better segments and how far they are; empty at the top, or where no boundary is known.</summary>
    public IReadOnlyList<Neighbour<TSegment>> Better { get; }

    /// <summary>The next worse segments and how far they are; empty at the bottom, or where no boundary is known.</summary>
    public IReadOnlyList<Neighbour<TSegment>> Worse { get; }

    private static void MustBeSound(IReadOnlyList<Neighbour<TSegment>> neighbours, string parameter)
    {
        if (neighbours.Any(next => string.IsNullOrWhiteSpace(next.Measure) || !Enum.IsDefined(next.Crossing) || next.Distance < 0))
        {
            throw new ArgumentException("A neighbour is across a defined boundary of a named measure, at a distance of zero or above.", parameter);
        }
    }
}
