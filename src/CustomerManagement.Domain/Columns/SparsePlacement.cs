using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>Pieces of keys that lie far apart; the row of a fact keeps the whole key.</summary>
/// <remarks>
/// Keys that are spread evenly go into pieces by their upper bits: then all keys of a piece come before those of the next one, and nothing needs to be
/// brought in order at the end. Others go by their hash, since some pieces would have too many.
/// </remarks>
internal readonly unsafe struct SparsePlacement : IRowPlacement<long, KeyedRow>
{
    private const int RowsOfPiece = 1 << 14;
    private const int MostPieceBits = 12;
    private const int KeysToLookAt = 1 << 13;

    // So few parts that each gets enough of the keys that are looked at.
    private const int MostPartBits = 9;

    // A piece that has so many times its part is too large to be counted in the cache.
    private const int MostOfItsPart = 4;

    private readonly long _lowest;
    private readonly int _orderShift;
    private readonly int _pieceBits;

    /// <summary>The placement for some keys.</summary>
    /// <param name="keys">The keys; at least one.</param>
    /// <param name="range">Their range.</param>
    public SparsePlacement(ReadOnlySpan<long> keys, KeyRange range)
    {
        _pieceBits = Math.Clamp(BitOperations.Log2((uint)(keys.Length / RowsOfPiece) + 1), 1, MostPieceBits);
        _lowest = range.Lowest;
        var rangeBits = BitOperations.Log2((ulong)(range.Highest - range.Lowest) | 1) + 1;
        _orderShift = Math.Max(0, rangeBits - _pieceBits);
        IsOrdered = IsEven(keys);
    }

    private SparsePlacement(SparsePlacement other)
    {
        this = other;
        IsOrdered = false;
    }

    /// <summary>The same by the hash of the keys.</summary>
    public SparsePlacement ByHash => new(this);

    public int Pieces => 1 << _pieceBits;

    /// <summary>So many rows of a piece are more than keys that are spread evenly have, whatever the keys that were looked at said.</summary>
    public long MostRows(int rows) => MostOfItsPart * MostOfItsPart * ((rows / Pieces) + RowsOfPiece);

    /// <summary>Whether the keys of a piece come before those of the next one.</summary>
    public bool IsOrdered { get; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Place(long* keys, long* words, int count, int* pieces)
    {
        var (lowest, orderShift, hashShift, last) = (_lowest, _orderShift, 64 - _pieceBits, (ulong)Pieces - 1);
        if (IsOrdered)
        {
            for (var i = 0; i < count; i++)
            {
                pieces[i] = (int)Math.Min((ulong)(keys[i] - lowest) >> orderShift, last);
            }
        }
        else
        {
            for (var i = 0; i < count; i++)
            {
                pieces[i] = (int)(SlotTable.Hash(keys[i]) >> hashShift);
            }
        }

        // The range is that of all keys.
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public KeyedRow Row(long* key, long word) => new(*key, word);

    private bool IsEven(ReadOnlySpan<long> keys)
    {
        var partBits = Math.Min(_pieceBits, MostPartBits);
        var shift = _orderShift + _pieceBits - partBits;
        var counts = new int[1 << partBits];
        var step = Math.Max(1, keys.Length / KeysToLookAt);
        var looked = 0;
        for (var i = 0; i < keys.Length; i += step)
        {
            counts[(int)Math.Min((ulong)(keys[i] - _lowest) >> shift, (ulong)counts.Length - 1)]++;
            looked++;
        }

        // The range takes at least half of the parts, and even keys nearly all of those.
        var parts = counts.Count(count => count > 0);
        return parts >= counts.Length / 3 && counts.Max() <= (long)MostOfItsPart * looked / parts;
    }
}
