using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>Pieces of keys that lie far apart; the row of a fact keeps the whole key.</summary>
/// <remarks>
/// Keys that are spread evenly go into pieces by their upper bits: then all keys of a piece come before those of the next one, and nothing needs to be
/// brought in order at the end. Others go by their hash, since some pieces would have too many.
/// </remarks>
internal readonly unsafe struct SparsePlacement<TKey> : IRowPlacement<TKey, KeyedRow<TKey>>
    where TKey : unmanaged
{
    private const int RowsOfPiece = 1 << 14;
    private const int MostPieceBits = 12;
    private const int KeysToLookAt = 1 << 13;
    private const int FewRows = 1 << 15;
    private const int ManyRows = 1 << 22;

    // So few parts that each gets enough of the keys that are looked at.
    private const int MostPartBits = 9;

    // A piece that has so many times its part is too large to be counted in the cache.
    private const int MostOfItsPart = 4;

    private readonly ulong _lowest;
    private readonly int _orderShift;
    private readonly int _pieceBits;

    private SparsePlacement(int pieceBits, ulong lowest, int orderShift, bool isOrdered) =>
        (_pieceBits, _lowest, _orderShift, IsOrdered) = (pieceBits, lowest, orderShift, isOrdered);

    public int Pieces => 1 << _pieceBits;

    /// <summary>Whether the keys of a piece come before those of the next one.</summary>
    public bool IsOrdered { get; }

    /// <summary>The placement for some keys, judged by a few of them: any others have their piece too.</summary>
    /// <param name="keys">The keys; at least one.</param>
    public static SparsePlacement<TKey> Of(ReadOnlySpan<TKey> keys)
    {
        var looked = Looked(keys);
        var (lowest, highest) = ValueRange.Of<ulong>(Array.ConvertAll(looked, RowKey.Leading));
        var pieceBits = BitsFor(keys.Length);
        var rangeBits = BitOperations.Log2((highest - lowest) | 1) + 1;
        var ordered = new SparsePlacement<TKey>(pieceBits, lowest, Math.Max(0, rangeBits - pieceBits), isOrdered: true);
        return ordered.IsEven(looked) ? ordered : ByHash(keys.Length);
    }

    /// <summary>A placement by the hash of the keys.</summary>
    /// <param name="rows">How many rows there will be.</param>
    public static SparsePlacement<TKey> ByHash(long rows) => new(BitsFor(rows), lowest: 0, orderShift: 0, isOrdered: false);

    /// <summary>So many rows of a piece are more than keys that are spread evenly have, whatever the keys that were looked at said.</summary>
    public long MostRows(int rows) => MostOfItsPart * MostOfItsPart * ((rows / Pieces) + RowsOfPiece);

    /// <summary>Whether, judged by a few of so many keys, some pieces would get far more than their part.</summary>
    public bool IsCrowdedBy(ReadOnlySpan<TKey> keys) => IsOrdered && keys.Length >= KeysToLookAt && !IsEven(Looked(keys));

    /// <summary>The piece of a key.</summary>
    public int PieceOf(TKey key)
    {
        int piece;
        _ = Place(&key, null, 1, &piece);
        return piece;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Place(TKey* keys, long* words, int count, int* pieces)
    {
        var (lowest, orderShift, hashShift, last) = (_lowest, _orderShift, 64 - _pieceBits, (ulong)Pieces - 1);
        if (IsOrdered)
        {
            for (var i = 0; i < count; i++)
            {
                pieces[i] = (int)Math.Min((Math.Max(RowKey.Leading(keys[i]), lowest) - lowest) >> orderShift, last);
            }
        }
        else
        {
            for (var i = 0; i < count; i++)
            {
                pieces[i] = (int)(RowKey.Hash(keys[i]) >> hashShift);
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public KeyedRow<TKey> Row(TKey* key, long word) => new(*key, word);

    private static int BitsFor(long rows)
    {
        // Where rows are many, more may follow.
        var expected = rows < FewRows ? rows : Math.Max(rows, Math.Min(rows * 4, ManyRows));
        return Math.Clamp(BitOperations.Log2((ulong)(expected / RowsOfPiece) + 1), 1, MostPieceBits);
    }

    private static TKey[] Looked(ReadOnlySpan<TKey> keys)
    {
        var looked = new TKey[Math.Min(keys.Length, KeysToLookAt)];
        for (var i = 0; i < looked.Length; i++)
        {
            // From the first to the last, since keys may rise.
            looked[i] = keys[(int)((long)i * (keys.Length - 1) / Math.Max(1, looked.Length - 1))];
        }

        return looked;
    }

    private bool IsEven(TKey[] looked)
    {
        var pieces = new int[looked.Length];
        fixed (TKey* keys = looked)
        {
            fixed (int* piece = pieces)
            {
                _ = Place(keys, null, looked.Length, piece);
            }
        }

        var partBits = Math.Min(_pieceBits, MostPartBits);
        var counts = new int[1 << partBits];
        foreach (var piece in pieces)
        {
            counts[piece >> (_pieceBits - partBits)]++;
        }

        // The range takes at least half of the parts, and even keys nearly all of those.
        var parts = counts.Count(count => count > 0);
        return parts >= counts.Length / 3 && counts.Max() <= (long)MostOfItsPart * looked.Length / parts;
    }
}
