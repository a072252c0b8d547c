using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CustomerManagement.Domain.Columns;

/// <summary>Four steps as vectors, to compare several values with.</summary>
/// <typeparam name="T"><c>int</c> or <c>long</c>.</typeparam>
internal readonly struct VectorSteps<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly Vector256<T> _turn;
    private readonly Vector256<T> _first;
    private readonly Vector256<T> _second;
    private readonly Vector256<T> _third;
    private readonly Vector256<T> _fourth;
    private readonly Vector256<T> _firstAdds;
    private readonly Vector256<T> _secondAdds;
    private readonly Vector256<T> _thirdAdds;
    private readonly Vector256<T> _fourthAdds;

    public VectorSteps(Steps steps)
    {
        _turn = steps.FewerIsBetter ? Vector256<T>.AllBitsSet : Vector256<T>.Zero;
        (_first, _firstAdds) = Vectors(steps.First);
        (_second, _secondAdds) = Vectors(steps.Second);
        (_third, _thirdAdds) = Vectors(steps.Third);
        (_fourth, _fourthAdds) = Vectors(steps.Fourth);
    }

    /// <summary>What the steps add that each of 32 values reaches.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<byte> Reached(ref T values) => typeof(T) == typeof(long)
        ? Bytes(
            Vector256.Narrow(Several(ref values, 0).AsInt64(), Several(ref values, 4).AsInt64()),
            Vector256.Narrow(Several(ref values, 8).AsInt64(), Several(ref values, 12).AsInt64()),
            Vector256.Narrow(Several(ref values, 16).AsInt64(), Several(ref values, 20).AsInt64()),
            Vector256.Narrow(Several(ref values, 24).AsInt64(), Several(ref values, 28).AsInt64()))
        : Bytes(Several(ref values, 0).AsInt32(), Several(ref values, 8).AsInt32(), Several(ref values, 16).AsInt32(), Several(ref values, 24).AsInt32());

    private static (Vector256<T> Least, Vector256<T> Adds) Vectors(Step step)
    {
        // A step above all numbers of the type is reached by none of them.
        var least = T.CreateSaturating(step.Least);
        var adds = long.CreateTruncating(least) < step.Least ? 0 : step.Adds;
        return (Vector256.Create(least), Vector256.Create(T.CreateTruncating(adds)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Bytes(Vector256<int> first, Vector256<int> second, Vector256<int> third, Vector256<int> fourth) =>
        Vector256.Narrow(Vector256.Narrow(first, second), Vector256.Narrow(third, fourth)).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<T> Several(ref T values, nuint from)
    {
        var turned = (Vector256.LoadUnsafe(ref values, from) ^ _turn) - _turn;
        return Vector256.AndNot(_firstAdds, Vector256.LessThan(turned, _first)) + Vector256.AndNot(_secondAdds, Vector256.LessThan(turned, _second))
            + Vector256.AndNot(_thirdAdds, Vector256.LessThan(turned, _third)) + Vector256.AndNot(_fourthAdds, Vector256.LessThan(turned, _fourth));
    }
}
