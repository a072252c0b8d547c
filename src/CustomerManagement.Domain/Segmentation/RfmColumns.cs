using System.Runtime.InteropServices;
using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>Scores columns of whole numbers.</summary>
internal static class RfmColumns
{
    public static void Score(
        ReadOnlySpan<int> recency, ReadOnlySpan<int> frequency, ReadOnlySpan<long> amounts, int decimals, RfmBoundaries boundaries, Span<RfmScore> scores)
    {
        // Each step raises one digit of the score.
        scores.Fill(RfmScore.Lowest);
        var digits = MemoryMarshal.AsBytes(scores);
        ColumnSteps.Add(recency, StepsOf(boundaries.Recency, 0, RfmScore.RecencyDigit), digits);
        ColumnSteps.Add(frequency, StepsOf(boundaries.Frequency, 0, RfmScore.FrequencyDigit), digits);
        ColumnSteps.Add(amounts, StepsOf(boundaries.Monetary, decimals, RfmScore.MonetaryDigit), digits);
        for (var never = recency.IndexOf(TallyColumns.NoDay); never >= 0;)
        {
            scores[never] = RfmScore.None;
            var next = recency[(never + 1)..].IndexOf(TallyColumns.NoDay);
            never = next < 0 ? -1 : never + 1 + next;
        }
    }

    private static Steps StepsOf(RfmCuts cuts, int decimals, int digit)
    {
        return new Steps(cuts.Comparison != Comparison.AtLeast, StepTo(2), StepTo(3), StepTo(4), StepTo(5));

        Step StepTo(int score) => cuts.BoundaryOf(score) is { } boundary && Least(boundary) is { } least ? new Step(least, digit) : Step.Never;

        long? Least(decimal boundary) => cuts.Comparison switch
        {
            Comparison.AtLeast => DecimalUnits.AtLeast(boundary, decimals),
            Comparison.AtMost => DecimalUnits.AtMost(boundary, decimals) is var most && most == long.MinValue ? null : -most,
            Comparison.LessThan => DecimalUnits.AtLeast(boundary, decimals) is var least && least == long.MinValue ? null : 1 - least,
            _ => throw new ArgumentOutOfRangeException(nameof(cuts)),
        };
    }
}
