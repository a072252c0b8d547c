using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>Days between two columns of days back.</summary>
internal static class DayGaps
{
    /// <summary>Writes the days from each earlier day to the later one at its place; below zero where there is no earlier one.</summary>
    /// <param name="earlier">Days back, below zero for none.</param>
    /// <param name="later">Days back; below zero for none, and only where there is no earlier one.</param>
    /// <param name="gaps">Takes the days.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(ReadOnlySpan<int> earlier, ReadOnlySpan<int> later, Span<int> gaps)
    {
        earlier = earlier[..gaps.Length];
        later = later[..gaps.Length];
        var i = 0;
        for (; i <= gaps.Length - Vector<int>.Count; i += Vector<int>.Count)
        {
            (new Vector<int>(earlier[i..]) - Vector.Max(new Vector<int>(later[i..]), Vector<int>.Zero)).CopyTo(gaps[i..]);
        }

        for (; i < gaps.Length; i++)
        {
            gaps[i] = earlier[i] - Math.Max(later[i], 0);
        }
    }
}
