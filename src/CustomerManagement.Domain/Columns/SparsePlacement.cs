using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>Pieces by the upper bits of the hash of the key; the row of a fact keeps the whole key.</summary>
internal readonly unsafe struct SparsePlacement(int pieceBits) : IRowPlacement<long, KeyedRow>
{
    public int Pieces => 1 << pieceBits;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Place(long* keys, int count, int* pieces)
    {
        var shift = 64 - pieceBits;
        for (var i = 0; i < count; i++)
        {
            pieces[i] = (int)(SlotTable.Hash(keys[i]) >> shift);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public KeyedRow Row(long key, long word) => new(key, word);
}
