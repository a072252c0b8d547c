using System.Globalization;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>One of the three parts of a customer's RFM score.</summary>
internal sealed class RfmPart
{
    private readonly Measure _measure;
    private readonly RfmCuts _cuts;
    private readonly CustomerMetrics _customer;
    private readonly Func<RfmScore, int, RfmScore> _with;

    /// <summary>Creates it; the function puts another step of this part into a score.</summary>
    public RfmPart(Measure measure, RfmCuts cuts, CustomerMetrics customer, Func<RfmScore, int, RfmScore> with)
    {
        _measure = measure;
        _cuts = cuts;
        _customer = customer;
        _with = with;
        Score = cuts.Score(measure.Of(customer)!.Value);
    }

    public int Score { get; }

    public Ladder Explain()
    {
        var rungs = new List<Rung>();
        for (var score = RfmScore.Best; score > 1; score--)
        {
            if (_cuts.BoundaryOf(score) is { } boundary)
            {
                rungs.Add(new Rung(Text(score), Condition.On(_measure, _customer, _cuts.Comparison, boundary)));
            }
        }

        rungs.Add(new Rung(Text(1)));
        return new Ladder(rungs);
    }

    /// <summary>The next score that a better value would have. Scores that share a boundary are reached together.</summary>
    public IReadOnlyList<Neighbour<RfmScore>> Better(RfmScore score)
    {
        if (Score == RfmScore.Best || _cuts.BoundaryOf(Score + 1) is not { } boundary)
        {
            return [];
        }

        var reached = Score + 1;
        while (reached < RfmScore.Best && _cuts.BoundaryOf(reached + 1) == boundary)
        {
            reached++;
        }

        return Neighbours.Beyond(_with(score, reached), _measure, _customer, _cuts.Comparison, boundary);
    }

    /// <summary>The next score that a worse value would have. Scores that share a boundary are lost together.</summary>
    public IReadOnlyList<Neighbour<RfmScore>> Worse(RfmScore score)
    {
        if (Score == 1)
        {
            return [];
        }

        var boundary = _cuts.BoundaryOf(Score);
        var left = Score - 1;
        while (left > 1 && _cuts.BoundaryOf(left) == boundary)
        {
            left--;
        }

        return Neighbours.Beyond(_with(score, left), _measure, _customer, Opposite(_cuts.Comparison), boundary);
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
