using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>Numbers the different keys of a piece from 0, in the order in which they are met.</summary>
internal sealed class SlotTable<TKey>
    where TKey : unmanaged, IEquatable<TKey>, IComparable<TKey>
{
    private const int FewestPlaces = 1 << 4;

    // One above the slot of the key that stands at a place; 0 where there is none.
    private int[] _slots;
    private TKey[] _keys;

    /// <summary>Creates a table with room for so many keys.</summary>
    public SlotTable(int keys)
    {
        var places = Places(keys);
        _slots = new int[places];
        _keys = new TKey[places / 2];
    }

    public int Count { get; private set; }

    /// <summary>The key of each slot.</summary>
    public ReadOnlySpan<TKey> Keys => _keys.AsSpan(0, Count);

    public void Clear()
    {
        _slots.AsSpan().Clear();
        Count = 0;
    }

    /// <summary>Writes the slot of each row's key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find(ReadOnlySpan<KeyedRow<TKey>> rows, Span<int> found)
    {
        EnsureRoom(rows.Length);
        var (slots, keys) = (_slots, _keys);
        var mask = slots.Length - 1;
        for (var i = 0; i < rows.Length; i++)
        {
            var key = rows[i].Key;

            // The upper bits chose the piece; the lower ones spread its keys.
            var place = (int)RowKey.Hash(key) & mask;
            int slot;
            while ((slot = slots[place] - 1) >= 0 && !keys[slot].Equals(key))
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

    /// <summary>The slot of a key.</summary>
    public int Find(TKey key)
    {
        Span<int> slot = stackalloc int[1];
        Find([new KeyedRow<TKey>(key, 0)], slot);
        return slot[0];
    }

    private static int Places(int keys) => Math.Max(FewestPlaces, (int)BitOperations.RoundUpToPowerOf2((uint)keys * 2));

    private void EnsureRoom(int more)
    {
        if (Count + more <= _keys.Length)
        {
            return;
        }

        var places = Places(Count + more);
        Array.Resize(ref _keys, places / 2);
        _slots = new int[places];
        for (var slot = 0; slot < Count; slot++)
        {
            var place = (int)RowKey.Hash(_keys[slot]) & (places - 1);
            while (_slots[place] != 0)
            {
                place = (place + 1) & (places - 1);
            }

            _slots[place] = slot + 1;
        }
    }
}
