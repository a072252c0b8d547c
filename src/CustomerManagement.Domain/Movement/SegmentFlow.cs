namespace CustomerManagement.Domain.Movement;

/// <summary>Stock and flow of one segment between two dates: what was there, what came, what went, what is there. Immutable and serialisable.</summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <param name="Segment">Which segment.</param>
/// <param name="AtStart">Customers in it at the start.</param>
/// <param name="Arrived">New customers: in it at the end, and in none at the start.</param>
/// <param name="MovedIn">Customers that came from another segment.</param>
/// <param name="MovedOut">Customers that went to another segment.</param>
/// <param name="Gone">Customers in it at the start, and in none at the end.</param>
public sealed record SegmentFlow<TSegment>(TSegment Segment, long AtStart, long Arrived, long MovedIn, long MovedOut, long Gone)
    where TSegment : notnull
{
    /// <summary>All that flowed in: new customers and those from other segments.</summary>
    public long In => Arrived + MovedIn;

    /// <summary>All that flowed out: to other segments, and gone.</summary>
    public long Out => MovedOut + Gone;

    /// <summary>Customers in it at the end: those at the start, and what flowed in, less what flowed out.</summary>
    public long AtEnd => AtStart + In - Out;
}
