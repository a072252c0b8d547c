namespace CustomerManagement.Domain.Testing;

/// <summary>What holds of a segmentation scheme. 1 to 8 are the laws of tiering; those behind say what code must not do to break them.</summary>
public enum TieringLaw
{
    /// <summary>Every customer, also one that was not in the population, gets exactly one defined segment; nothing throws, nothing is null.</summary>
    Total = 1,

    /// <summary>A better value never gives a worse tier. Checked for each of <see cref="TieringPromises{TSegment, TBoundaries}.Sides"/>.</summary>
    Monotone = 2,

    /// <summary>Customers with equal figures are in one segment, whatever their ids; so are those with equal values of a side.</summary>
    TiesTogether = 3,

    /// <summary>Neither the order of customers and facts matters, nor splitting the population and merging its summaries.</summary>
    OrderAndParts = 4,

    /// <summary>All amounts times a positive factor give the same segments. Checked where <see cref="TieringPromises{TSegment, TBoundaries}.IsScaleFree"/>.</summary>
    ScaleFree = 5,

    /// <summary>The top is the smallest tie-closed group that reaches its share. Checked where there is a <see cref="TieringPromises{TSegment, TBoundaries}.Top"/>.</summary>
    Minimal = 6,

    /// <summary>The same again is the same again, and boundaries and decisions that were stored as JSON decide and say the same.</summary>
    Stable = 7,

    /// <summary>The explanation, evaluated again, gives the segment; its values are those of the customer; neighbours are other segments, at a distance not below zero.</summary>
    Accountable = 8,

    /// <summary>Columns of segments say what single decisions say.</summary>
    Columns = 9,

    /// <summary>No state is kept between calls, and neither culture nor thread matters; several threads may classify at once.</summary>
    Pure = 10,

    /// <summary>The same story 400 years earlier or later gives the same segments: no clock is read. Checked unless the scheme knows dates of its own.</summary>
    Timeless = 11,

    /// <summary>Figures of another currency or length of period than the boundaries are refused with an <see cref="ArgumentException"/>.</summary>
    Fitting = 12,
}
