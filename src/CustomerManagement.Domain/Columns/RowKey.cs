using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>What tables and sorts need of a customer's key, which is a <c>long</c> or a <see cref="WideKey"/>.</summary>
internal static class RowKey
{
    /// <summary>Spreads keys over all 64 bits; different keys of one word stay different.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash<TKey>(TKey key)
        where TKey : unmanaged
    {
        var mixed = typeof(TKey) == typeof(long)
            ? (ulong)As<TKey, long>(key)
            : As<TKey, WideKey>(key).Upper ^ (As<TKey, WideKey>(key).Lower * 0xC2B2AE3D27D4EB4F);
        mixed *= 0x9E3779B97F4A7C15;
        mixed ^= mixed >> 32;
        return mixed * 0xD6E8FEB86659FD93;
    }

    /// <summary>The upper 64 bits of a key, without sign: of a key that comes before another, they are not larger.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Leading<TKey>(TKey key)
        where TKey : unmanaged =>
        typeof(TKey) == typeof(long) ? (ulong)As<TKey, long>(key) ^ (1UL << 63) : As<TKey, WideKey>(key).Upper;

    private static TTo As<TFrom, TTo>(TFrom key) => Unsafe.As<TFrom, TTo>(ref key);
}
