namespace CustomerManagement.Domain.Columns;

/// <summary>Blocks of facts whose keys lie far apart, all with the pieces of the first one, that are counted together.</summary>
internal sealed class WaitingRows<TKey>(SparseRows<TKey> first) : IKeyedPieces<TKey>, IDisposable
    where TKey : unmanaged, IEquatable<TKey>, IComparable<TKey>
{
    // With more, less memory is taken by what is counted of them.
    private const int MostRows = 1 << 24;

    private readonly List<SparseRows<TKey>> _blocks = [first];
    private Int128 _largestSum = first.LargestSum;
    private long _mostFacts = first.LargestPiece;

    public SparsePlacement<TKey> Placement => first.Placement;

    public int Pieces => Placement.Pieces;

    public bool IsOrdered => Placement.IsOrdered;

    public int Rows => _blocks.Sum(block => block.Rows);

    public int MostCustomers => Rows;

    public int MostBack => _blocks.Max(block => block.MostBack);

    public IReadOnlyList<SparseRows<TKey>> Blocks => _blocks;

    /// <summary>Adds a block, if sums and counts stay in range and there are not too many rows.</summary>
    public bool TryAdd(SparseRows<TKey> block)
    {
        if (_largestSum + block.LargestSum >= long.MaxValue || _mostFacts + block.LargestPiece > int.MaxValue || (long)Rows + block.Rows > MostRows)
        {
            return false;
        }

        _blocks.Add(block);
        _largestSum += block.LargestSum;
        _mostFacts += block.LargestPiece;
        return true;
    }

    public ReadOnlySpan<TKey> Count(int piece, PieceTally tally, SlotTable<TKey> table)
    {
        table.Clear();
        foreach (var block in _blocks)
        {
            block.AddTo(tally, table, piece);
        }

        return table.Keys;
    }

    public void Dispose() => _blocks.ForEach(block => block.Dispose());
}
