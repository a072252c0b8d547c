using System.Numerics;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Movement;

/// <summary>Where a customer would be if its figures were a share lower or higher, found by evaluating the explanation of its decision again.</summary>
/// <remarks>
/// A value v becomes v less and v plus the share of |v|, each measure at either end, together with each end of the others: whether more or fewer is
/// better need not be known. Zero has no band; what is missing stays missing; a value compared for equality has no neighbourhood and stays as it is.
/// Compared in whole numbers: nothing rounds.
/// </remarks>
internal static class SegmentReach
{
    // Ten measures at their edges at once. With more than that a customer is undecided.
    private const int MaximumOutcomes = 1 << 10;
    private const int Decimals = 28;

    private static readonly BigInteger _one = BigInteger.Pow(10, Decimals);

    /// <summary>
    /// The segments of the order within reach, and that of the decision; one outside the order is neither better nor worse and does not count.
    /// <c>null</c> when they are too many to tell, or where no rung holds.
    /// </summary>
    public static IReadOnlyCollection<TSegment>? Of<TSegment>(Decision<TSegment> decision, decimal band, SegmentOrder<TSegment> order)
        where TSegment : notnull
    {
        HashSet<string> outcomes = new(StringComparer.Ordinal) { "" };
        foreach (var ladder in decision.Explanation.Ladders)
        {
            if (Ends(ladder, band) is not { } ends)
            {
                return null;
            }

            outcomes = outcomes.SelectMany(outcome => ends.Select(end => outcome + end)).ToHashSet(StringComparer.Ordinal);
            if (outcomes.Count > MaximumOutcomes)
            {
                return null;
            }
        }

        HashSet<TSegment> reached = [decision.Segment];
        foreach (var outcome in outcomes)
        {
            if (order.TryFind(outcome, out var segment))
            {
                reached.Add(segment!);
            }
        }

        return reached;
    }

    /// <summary>The outcomes of one ladder with every choice of ends; <c>null</c> when they are too many, or where no rung holds.</summary>
    private static HashSet<string>? Ends(Ladder ladder, decimal band)
    {
        // A measure whose conditions are the same at both ends need not be chosen for.
        var edges = ladder.Rungs.SelectMany(rung => rung.Conditions)
            .Where(condition => Holds(condition, -band) != Holds(condition, band))
            .Select(condition => condition.Measure).Distinct(StringComparer.Ordinal).ToList();
        if (edges.Count > BitOperations.Log2(MaximumOutcomes))
        {
            return null;
        }

        // Each number is a choice of ends, a bit for each measure at an edge.
        var ends = new HashSet<string>(StringComparer.Ordinal);
        for (var choice = 0; choice < 1 << edges.Count; choice++)
        {
            if (ladder.Rungs.FirstOrDefault(rung => rung.Conditions.All(condition => Holds(condition, End(condition, choice)))) is not { } taken)
            {
                return null;
            }

            ends.Add(taken.Outcome);
        }

        return ends;

        decimal End(Condition condition, int choice) =>
            edges.IndexOf(condition.Measure) is >= 0 and var edge && (choice >> edge & 1) == 0 ? -band : band;
    }

    private static bool Holds(Condition condition, decimal share)
    {
        if (condition.Value is not { } value || condition.Comparison is Comparison.EqualTo or Comparison.Missing)
        {
            return condition.Holds;
        }

        var units = ExactSum.ToInteger(value, Decimals);
        var end = (units * _one) + (BigInteger.Abs(units) * ExactSum.ToInteger(share, Decimals));
        return Condition.Test(end.CompareTo(ExactSum.ToInteger(condition.Boundary, Decimals) * _one), condition.Comparison, boundary: 0);
    }
}
