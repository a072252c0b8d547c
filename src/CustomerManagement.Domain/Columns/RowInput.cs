namespace CustomerManagement.Domain.Columns;

/// <summary>Facts in columns of equal length, held still while several threads read them.</summary>
/// <param name="keys">The customers.</param>
/// <param name="dates">The dates.</param>
/// <param name="amounts">What was bought for, below zero for returns; <c>null</c> for facts that are no purchases and carry no amount.</param>
/// <param name="count">How many.</param>
internal readonly unsafe struct RowInput<TKey>(TKey* keys, DateOnly* dates, long* amounts, int count)
    where TKey : unmanaged
{
    public readonly TKey* Keys = keys;
    public readonly DateOnly* Dates = dates;
    public readonly long* Amounts = amounts;
    public readonly int Count = count;

    /// <summary>Some of these facts, one after another.</summary>
    public RowInput<TKey> Slice(int from, int length) => new(Keys + from, Dates + from, Amounts == null ? null : Amounts + from, length);
}
