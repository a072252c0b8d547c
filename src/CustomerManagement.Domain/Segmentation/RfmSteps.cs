using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>The cuts of one measure in units, turned so that more is better.</summary>
internal readonly struct RfmSteps
{
    private readonly long _sign;
    private readonly long _two;
    private readonly long _three;
    private readonly long _four;
    private readonly long _five;

    public RfmSteps(RfmCuts cuts, int decimals)
    {
        _sign = cuts.Comparison == Comparison.AtLeast ? 1 : -1;
        (_two, _three, _four, _five) = (Least(2), Least(3), Least(4), Least(5));

        // No value is as large as the largest number.
        long Least(int score) => cuts.BoundaryOf(score) is not { } boundary ? long.MaxValue : cuts.Comparison switch
        {
            Comparison.AtLeast => DecimalUnits.AtLeast(boundary, decimals),
            Comparison.AtMost => DecimalUnits.AtMost(boundary, decimals) is var most && most == long.MinValue ? long.MaxValue : -most,
            Comparison.LessThan => DecimalUnits.AtLeast(boundary, decimals) is var least && least == long.MinValue ? long.MaxValue : 1 - least,
            _ => throw new ArgumentOutOfRangeException(nameof(cuts)),
        };
    }

    /// <summary>The score of a value: the highest whose boundary it reaches. Scores never rise with harder boundaries, so counting them is enough.</summary>
    public int Score(long value)
    {
        var turned = value * _sign;
        return 1 + (turned >= _two ? 1 : 0) + (turned >= _three ? 1 : 0) + (turned >= _four ? 1 : 0) + (turned >= _five ? 1 : 0);
    }
}
