namespace CustomerManagement.Domain.Columns;

/// <summary>Facts whose keys have their slots in tables, one for each piece.</summary>
internal sealed class KeyedBlock<TKey>(SparseRows<TKey> rows, SlotTable<TKey>[] tables) : IFactBlock
    where TKey : unmanaged, IEquatable<TKey>, IComparable<TKey>
{
    public int Rows => rows.Rows;

    public long LowestPiece => 0;

    public int Pieces => tables.Length;

    public int MostBack => rows.MostBack;

    public long LargestPiece => rows.LargestPiece;

    public Int128 LargestSum => rows.LargestSum;

    public int Decimals => rows.Decimals;

    public void AddTo(PieceTally tally, long piece) => rows.AddTo(tally, tables[piece], (int)piece);
}
