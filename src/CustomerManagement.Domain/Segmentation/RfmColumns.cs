using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Columns;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>Scores columns of whole numbers.</summary>
internal static class RfmColumns
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Score(
        ReadOnlySpan<int> recency, ReadOnlySpan<int> frequency, ReadOnlySpan<long> amounts, int decimals, RfmBoundaries boundaries, Span<RfmScore> scores)
    {
        var r = new RfmSteps(boundaries.Recency, 0);
        var f = new RfmSteps(boundaries.Frequency, 0);
        var m = new RfmSteps(boundaries.Monetary, decimals);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = recency[i] == TallyColumns.NoDay
                ? RfmScore.None
                : RfmScore.Unchecked(r.Score(recency[i]), f.Score(frequency[i]), m.Score(amounts[i]));
        }
    }
}
