namespace CustomerManagement.Domain.Testing;

/// <summary>What a scheme promises beyond what every scheme must keep. Each promise brings a law that is checked; none is needed. Immutable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <typeparam name="TBoundaries">The type of the boundaries.</typeparam>
public sealed record TieringPromises<TSegment, TBoundaries>
{
    /// <summary>Which segments there are; by default the named members of an enumeration, and every value of another type.</summary>
    public Func<TSegment, bool> IsDefined { get; init; } =
        segment => segment is not null && (!typeof(TSegment).IsEnum || Enum.IsDefined(typeof(TSegment), segment));

    /// <summary>The sides from which the scheme ranks: by each, a better value never gives a worse tier, and equal values give the same.</summary>
    public IReadOnlyList<RankedSide<TSegment, TBoundaries>> Sides { get; init; } = [];

    /// <summary>The top that the scheme fills until it reaches a share; <c>null</c> when it has none.</summary>
    public TopGroup<TSegment, TBoundaries>? Top { get; init; }

    /// <summary>Whether the scheme looks at amounts in relation to others only, so that their unit does not matter; by default it may have fixed amounts.</summary>
    public bool IsScaleFree { get; init; }

    /// <summary>Whether the scheme looks at dates in relation to the as-of date only; <c>true</c> by default. Set it to <c>false</c> for a scheme that knows fixed dates, as of a campaign.</summary>
    public bool IsTimeless { get; init; } = true;
}
