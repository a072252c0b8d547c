using System.Buffers;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>Figures of customers, and the key of each.</summary>
internal sealed class KeyedColumns<TKey>(int capacity) : TallyColumns(capacity)
    where TKey : unmanaged
{
    /// <summary>The keys, rising once all are written; there may be more room behind them.</summary>
    public TKey[] Keys { get; private set; } = Rent<TKey>(capacity);

    /// <summary>The key of a customer with more facts than these columns can say, so that all of them are worth nothing; <c>null</c> for none.</summary>
    public TKey? TooManyFacts { get; set; }

    /// <summary>Writes the keys of customers, by the key of each slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void WriteKeys(int row, ReadOnlySpan<int> slots, ReadOnlySpan<TKey> keys)
    {
        var written = Keys.AsSpan(row, slots.Length);
        for (var i = 0; i < slots.Length; i++)
        {
            written[i] = keys[slots[i]];
        }
    }

    protected override void ReorderKeys(int[] order) => Keys = Reordered(Keys, order, default);

    protected override void ReturnKeys()
    {
        ArrayPool<TKey>.Shared.Return(Keys);
        Keys = [];
    }
}
