using System.Globalization;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>One of the three parts of a customer's RFM score; the function gives the score with another step of this part.</summary>
internal sealed class RfmPart(Measure measure, RfmCuts cuts, CustomerMetrics customer, int step, Func<int, RfmScore> with)
{
    public Ladder Explain()
    {
        var rungs = new List<Rung>();
        for (var score = RfmScore.Best; score > 1; score--)
        {
            if (cuts.BoundaryOf(score) is { } boundary)
            {
                rungs.Add(new Rung(Text(score), Condition.On(measure, customer, cuts.Comparison, boundary)));
            }
        }

        rungs.Add(new Rung(Text(1)));
        return new Ladder(rungs);
    }

    /// <summary>The next score that a better value would have. Scores that share a boundary are reached together.</summary>
    public IReadOnlyList<Neighbour<RfmScore>> Better()
    {
        if (step == RfmScore.Best || cuts.BoundaryOf(step + 1) is not { } boundary)
        {
            return [];
        }

        var reached = step + 1;
        while (reached < RfmScore.Best && cuts.BoundaryOf(reached + 1) == boundary)
        {
            reached++;
        }

        return Neighbours.Beyond(with(reached), measure, customer, cuts.Comparison, boundary);
    }

    /// <summary>The next score that a worse value would have. Scores that share a boundary are lost together.</summary>
    public IReadOnlyList<Neighbour<RfmScore>> Worse()
    {
        if (step == 1)
        {
            return [];
        }

        var boundary = cuts.BoundaryOf(step);
        var left = step - 1;
        while (left > 1 && cuts.BoundaryOf(left) == boundary)
        {
            left--;
        }

        return Neighbours.Beyond(with(left), measure, customer, Opposite(cuts.Comparison), boundary);
    }

    private static Comparison Opposite(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => Comparison.LessThan,
        Comparison.AtMost => Comparison.MoreThan,
        Comparison.LessThan => Comparison.AtLeast,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    private static string Text(int score) => score.ToString(CultureInfo.InvariantCulture);
}
