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

    /// <summary>Leaves the bytes beside numbers above zero, and clears the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void KeepWhereAboveZero(Span<byte> bytes, ReadOnlySpan<int> numbers)
    {
        numbers = numbers[..bytes.Length];
        var i = 0;
        for (; i <= bytes.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            var kept = Vector.Narrow(Vector.Narrow(Above(numbers, i, 0), Above(numbers, i, 1)), Vector.Narrow(Above(numbers, i, 2), Above(numbers, i, 3)));
            (new Vector<byte>(bytes[i..]) & Vector.AsVectorByte(kept)).CopyTo(bytes[i..]);
        }

        for (; i < bytes.Length; i++)
        {
            bytes[i] = numbers[i] > 0 ? bytes[i] : (byte)0;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static Vector<int> Above(ReadOnlySpan<int> numbers, int from, int quarter) =>
            Vector.GreaterThan(new Vector<int>(numbers[(from + (quarter * Vector<int>.Count))..]), Vector<int>.Zero);
    }
}
