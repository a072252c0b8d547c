using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>Pieces of neighbouring keys; the row of a fact is one word.</summary>
internal readonly unsafe struct DensePlacement<TKey>(RowLayout layout) : IRowPlacement<TKey, long>
    where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
{
    private readonly long _firstKey = layout.LowestPiece << layout.SlotBits;
    private readonly int _slotBits = layout.SlotBits;
    private readonly int _lastPiece = layout.Pieces - 1;

    public int Pieces => _lastPiece + 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Place(TKey* keys, int count, int* pieces)
    {
        var (firstKey, slotBits, last) = (_firstKey, _slotBits, (ulong)_lastPiece);
        var highest = 0UL;
        for (var i = 0; i < count; i++)
        {
            var piece = (ulong)(long.CreateTruncating(keys[i]) - firstKey) >> slotBits;
            highest = Math.Max(highest, piece);
            pieces[i] = (int)Math.Min(piece, last);
        }

        return highest <= last;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Row(TKey key, long word) => (word << _slotBits) | ((long.CreateTruncating(key) - _firstKey) & ((1L << _slotBits) - 1));
}
