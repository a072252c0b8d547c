using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>Numbers the different keys of a piece from 0, in the order in which they are met.</summary>
internal sealed class SlotTable
{
    private const int FewestPlaces = 1 << 12;

    // One above the slot of the key that stands at a place; 0 where there is none.
    private int[] _slots = new int[FewestPlaces];
    private long[] _keys = new long[FewestPlaces / 2];

    private readonly SpreadSort _sort = new();

    public int Count { get; private set; }

    /// <summary>The key of each slot.</summary>
    public ReadOnlySpan<long> Keys => _keys.AsSpan(0, Count);

    /// <summary>Spreads keys over all 64 bits; different keys stay different.</summary>
    public static ulong Hash(long key)
    {
        var mixed = (ulong)key * 0x9E3779B97F4A7C15;
        mixed ^= mixed >> 32;
        return mixed * 0xD6E8FEB86659FD93;
    }

    /// <summary>The slots by rising key. Valid until it is asked for again.</summary>
    public ReadOnlySpan<int> Order() => _sort.Order(Keys);

    public void Clear()
    {
        _slots.AsSpan().Clear();
        Count = 0;
    }

    /// <summary>Writes the slot of each row's key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find(ReadOnlySpan<KeyedRow> rows, Span<int> found)
    {
        EnsureRoom(rows.Length);
        var (slots, keys) = (_slots, _keys);
        var mask = slots.Length - 1;
        for (var i = 0; i < rows.Length; i++)
        {
            var key = rows[i].Key;

            // The upper bits chose the piece; the lower ones spread its keys.
            var place = (int)Hash(key) & mask;
            int slot;
            while ((slot = slots[place] - 1) >= 0 && keys[slot] != key)
            {
                place = (place + 1) & mask;
            }

            if (slot < 0)
            {
                slot = Count++;
                slots[place] = slot + 1;
                keys[slot] = key;
            }

            found[i] = slot;
        }
    }

    private void EnsureRoom(int more)
    {
        if (Count + more <= _keys.Length)
        {
            return;
        }

        var places = (int)BitOperations.RoundUpToPowerOf2((uint)(Count + more) * 2);
        Array.Resize(ref _keys, places / 2);
        _slots = new int[places];
        for (var slot = 0; slot < Count; slot++)
        {
            var place = (int)Hash(_keys[slot]) & (places - 1);
            while (_slots[place] != 0)
            {
                place = (place + 1) & (places - 1);
            }

            _slots[place] = slot + 1;
        }
    }
}
