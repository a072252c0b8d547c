using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CustomerManagement.Domain.Columns;

/// <summary>Counts which steps the values of a column reach, several values at once where the processor can.</summary>
internal static class ColumnSteps
{
    private const int ValuesAtOnce = 32;

    /// <summary>Adds to each sum what the steps add that the value at its place reaches.</summary>
    /// <typeparam name="T"><c>int</c> or <c>long</c>.</typeparam>
    /// <param name="values">The values.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="sums">The sums, one for each value.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<T>(ReadOnlySpan<T> values, Steps steps, Span<byte> sums)
        where T : unmanaged, IBinaryInteger<T>
    {
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var all = new VectorSteps<T>(steps);
            ref var value = ref MemoryMarshal.GetReference(values);
            ref var sum = ref MemoryMarshal.GetReference(sums);
            for (; i <= Math.Min(values.Length, sums.Length) - ValuesAtOnce; i += ValuesAtOnce)
            {
                var reached = Vector256.LoadUnsafe(ref sum, (nuint)i) + all.Reached(ref Unsafe.Add(ref value, i));
                reached.StoreUnsafe(ref sum, (nuint)i);
            }
        }

        for (; i < values.Length; i++)
        {
            var value = long.CreateTruncating(values[i]);
            var turned = steps.FewerIsBetter ? -value : value;
            sums[i] += (byte)(Reached(steps.First, turned) + Reached(steps.Second, turned) + Reached(steps.Third, turned) + Reached(steps.Fourth, turned));
        }
    }

    private static int Reached(Step step, long value) => value >= step.Least ? step.Adds : 0;
}
