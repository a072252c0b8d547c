using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CustomerManagement.Domain.Columns;

/// <summary>Pieces of neighbouring keys; the row of a fact is one word.</summary>
internal readonly unsafe struct DensePlacement<TKey>(RowLayout layout) : IRowPlacement<TKey, long>
    where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
{
    private readonly long _firstKey = layout.LowestPiece << layout.SlotBits;
    private readonly int _slotBits = layout.SlotBits;
    private readonly int _lastPiece = layout.Pieces - 1;

    public int Pieces => _lastPiece + 1;

    private long LastKey => _firstKey + ((long)Pieces << _slotBits) - 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Place(TKey* keys, long* words, int count, int* pieces)
    {
        var (firstKey, slotBits, last, slotMask) = (_firstKey, _slotBits, (ulong)_lastPiece, (1L << _slotBits) - 1);
        var (placed, isInside) = typeof(TKey) == typeof(int) ? PlaceSeveral((int*)keys, words, count, pieces) : (0, true);
        var highest = 0UL;
        for (var i = placed; i < count; i++)
        {
            var offset = long.CreateTruncating(keys[i]) - firstKey;
            var piece = (ulong)offset >> slotBits;
            highest = Math.Max(highest, piece);
            pieces[i] = (int)Math.Min(piece, last);
            words[i] = (words[i] << slotBits) | (offset & slotMask);
        }

        return isInside && highest <= last;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Row(TKey* key, long word) => word;

    /// <summary>Places keys several at once, as far as the processor can.</summary>
    /// <returns>How many were placed, and whether all of those belong to a piece.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (int Placed, bool IsInside) PlaceSeveral(int* keys, long* words, int count, int* pieces)
    {
        // Of a key that is not outside, 32 bits say how far it is from the first.
        if (!Vector256.IsHardwareAccelerated || LastKey - _firstKey > uint.MaxValue)
        {
            return (0, true);
        }

        var first = Vector256.Create((int)_firstKey);
        var (lowest, highest) = (Vector256.Create((int)Math.Max(_firstKey, int.MinValue)), Vector256.Create((int)Math.Min(LastKey, int.MaxValue)));
        var (last, slotMask) = (Vector256.Create((uint)_lastPiece), Vector256.Create((1 << _slotBits) - 1));
        var outside = Vector256<int>.Zero;
        var i = 0;
        for (; i <= count - Vector256<int>.Count; i += Vector256<int>.Count)
        {
            var key = Vector256.Load(keys + i);
            outside |= Vector256.LessThan(key, lowest) | Vector256.GreaterThan(key, highest);
            var offset = key - first;
            Vector256.Min((offset >>> _slotBits).AsUInt32(), last).AsInt32().Store(pieces + i);
            var slots = offset & slotMask;
            ((Vector256.Load(words + i) << _slotBits) | Vector256.WidenLower(slots)).Store(words + i);
            ((Vector256.Load(words + i + Vector256<long>.Count) << _slotBits) | Vector256.WidenUpper(slots)).Store(words + i + Vector256<long>.Count);
        }

        return (i, outside == Vector256<int>.Zero);
    }
}
