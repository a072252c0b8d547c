using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>Columns of bytes, put together place by place.</summary>
internal static class Bytes
{
    /// <summary>Leaves the smaller one of each two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Min(Span<byte> bytes, ReadOnlySpan<byte> others)
    {
        others = others[..bytes.Length];
        var i = 0;
        for (; i <= bytes.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            Vector.Min(new Vector<byte>(bytes[i..]), new Vector<byte>(others[i..])).CopyTo(bytes[i..]);
        }

        for (; i < bytes.Length; i++)
        {
            bytes[i] = Math.Min(bytes[i], others[i]);
        }
    }

    /// <summary>Leaves the larger one of each two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Max(Span<byte> bytes, ReadOnlySpan<byte> others)
    {
        others = others[..bytes.Length];
        var i = 0;
        for (; i <= bytes.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            Vector.Max(new Vector<byte>(bytes[i..]), new Vector<byte>(others[i..])).CopyTo(bytes[i..]);
        }

        for (; i < bytes.Length; i++)
        {
            bytes[i] = Math.Max(bytes[i], others[i]);
        }
    }

    /// <summary>Leaves what is missing from each to a number that none is above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SubtractFrom(byte number, Span<byte> bytes)
    {
        var all = new Vector<byte>(number);
        var i = 0;
        for (; i <= bytes.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            (all - new Vector<byte>(bytes[i..])).CopyTo(bytes[i..]);
        }

        for (; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(number - bytes[i]);
        }
    }
}
