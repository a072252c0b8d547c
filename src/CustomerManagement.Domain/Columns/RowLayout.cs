using System.Numerics;

namespace CustomerManagement.Domain.Columns;

/// <summary>How a fact is packed into one word: from the lowest bit the customer's slot in its piece, the days back, whether it is a purchase, and the amount with its sign.</summary>
/// <remarks>Keys are cut into pieces of equal size, so that what is counted of one piece stays in a core's cache. A key's piece is its upper bits, whatever the block.</remarks>
internal readonly record struct RowLayout
{
    /// <summary>So few customers a piece that their tallies fit a core's second-level cache.</summary>
    public const int UsualSlotBits = 11;

    /// <summary>So few pieces that the ends of all their rows stay in the caches and the tables of pages.</summary>
    private const int MostPieceBits = 11;

    private RowLayout(KeyRange keys, int slotBits)
    {
        SlotBits = slotBits;
        LowestPiece = keys.Lowest >> slotBits;
        Pieces = (int)((keys.Highest >> slotBits) - LowestPiece) + 1;
    }

    public int SlotBits { get; }

    public int PieceSize => 1 << SlotBits;

    public long LowestPiece { get; }

    public int Pieces { get; }

    public int AmountShift => SlotBits + FactWord.AmountShift;

    /// <summary>Whether keys lie so close together that there may be a place for each between the lowest and the highest.</summary>
    public static bool IsDense(KeyRange keys, int rows) =>
        (Int128)keys.Highest - keys.Lowest < Math.Max(4L * rows, 1 << UsualSlotBits);

    /// <summary>The layout for keys of a range.</summary>
    /// <param name="keys">The range.</param>
    /// <param name="slotBits">The size of pieces where other blocks have one already, else <c>null</c>.</param>
    public static RowLayout Of(KeyRange keys, int? slotBits)
    {
        var bits = BitOperations.Log2((ulong)(keys.Highest - keys.Lowest) + 1) + 1;
        return new RowLayout(keys, slotBits ?? Math.Max(Math.Min(bits, UsualSlotBits), bits - MostPieceBits));
    }
}
