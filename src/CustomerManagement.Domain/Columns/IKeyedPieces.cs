namespace CustomerManagement.Domain.Columns;

/// <summary>Customers with keys that lie far apart, in pieces.</summary>
internal interface IKeyedPieces<TKey>
    where TKey : unmanaged, IEquatable<TKey>, IComparable<TKey>
{
    int Pieces { get; }

    /// <summary>Whether the keys of a piece come before those of the next one.</summary>
    bool IsOrdered { get; }

    /// <summary>How much work it is to count them, as a number of facts.</summary>
    int Work { get; }

    int MostCustomers { get; }

    int MostBack { get; }

    /// <summary>Notes how many decimals the amounts of each customer have, unless those of all have as many as are given.</summary>
    /// <returns>Whether it is noted.</returns>
    bool TryNoteDecimals(int unlessAllHave);

    /// <summary>Counts what there is of a piece.</summary>
    /// <param name="piece">Its number.</param>
    /// <param name="tally">An empty tally, which takes the counts.</param>
    /// <param name="table">A table that may be used.</param>
    /// <param name="areDecimalsNoted">Whether the tally notes the decimals of amounts.</param>
    /// <returns>The key of each slot of the tally, valid until the next call.</returns>
    ReadOnlySpan<TKey> Count(int piece, PieceTally tally, SlotTable<TKey> table, bool areDecimalsNoted);
}
