namespace CustomerManagement.Domain.Columns;

/// <summary>To which piece a fact goes, and as what.</summary>
internal unsafe interface IRowPlacement<TKey, TRow>
    where TKey : unmanaged
    where TRow : unmanaged
{
    /// <summary>How many pieces there are.</summary>
    int Pieces { get; }

    /// <summary>Writes the piece of each key. A key that belongs to none gets any piece there is.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="words">What was made of the facts, which may have part of the key put into it.</param>
    /// <param name="count">How many.</param>
    /// <param name="pieces">Where the pieces go.</param>
    /// <returns>Whether all keys belong to a piece.</returns>
    bool Place(TKey* keys, long* words, int count, int* pieces);

    /// <summary>The row of a fact that was placed. The key is pointed to, since not every row has one and reading it costs time.</summary>
    TRow Row(TKey* key, long word);
}
