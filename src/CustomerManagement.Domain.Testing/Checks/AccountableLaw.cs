using System.Globalization;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Testing.Checks;

internal static class AccountableLaw
{
    public static void Hold<TSegment, TBoundaries>(SchemeUnderTest<TSegment, TBoundaries> scheme, TieringCase tried)
    {
        var measured = tried.Population.Measure();
        var boundaries = scheme.Calibrate(measured);
        foreach (var customer in measured.Concat(tried.Strangers.Measure()))
        {
            var decision = scheme.Classify(customer, boundaries);
            MustBeAbout(customer, decision, scheme.Scheme.Name);
            MustExplain(customer, decision, scheme.MeasureOf);
            MustHaveOtherNeighbours(customer, decision, scheme.MeasureOf);
        }
    }

    private static void MustBeAbout<TSegment>(CustomerMetrics customer, Decision<TSegment> decision, string scheme)
    {
        if (decision.Customer != customer.Customer || decision.AsOf != customer.Period.AsOf || decision.Basis.Scheme != scheme)
        {
            throw Breach.Of(
                TieringLaw.Accountable,
                $"Asked by {scheme} about customer {customer.Customer} as of {customer.Period.AsOf:uuuu-MM-dd}, the decision is by {decision.Basis.Scheme} about customer {decision.Customer} as of {decision.AsOf:uuuu-MM-dd}.");
        }
    }

    private static void MustExplain<TSegment>(CustomerMetrics customer, Decision<TSegment> decision, Func<string, Measure?> measureOf)
    {
        var (explanation, outcome) = Breach.Unless(
            TieringLaw.Accountable,
            $"Evaluating the explanation of customer {customer.Customer}",
            () => (decision.Explanation, Outcome: decision.Explanation.Reevaluate()));
        if (outcome != FormattableString.Invariant($"{decision.Segment}"))
        {
            throw Breach.Of(TieringLaw.Accountable, $"Customer {customer.Customer} is in {decision.Segment}, but its explanation (\"{explanation}\"), evaluated again, gives {outcome}.");
        }

        foreach (var condition in explanation.Ladders.SelectMany(ladder => ladder.Rungs).SelectMany(rung => rung.Conditions))
        {
            if (measureOf(condition.Measure) is { } measure && measure.Of(customer) != condition.Value)
            {
                throw Breach.Of(
                    TieringLaw.Accountable,
                    $"The explanation of customer {customer.Customer} says \"{condition}\", but its {measure} is {measure.Of(customer)?.ToString(CultureInfo.InvariantCulture) ?? "unknown"}.");
            }
        }
    }

    private static void MustHaveOtherNeighbours<TSegment>(CustomerMetrics customer, Decision<TSegment> decision, Func<string, Measure?> measureOf)
    {
        foreach (var neighbour in decision.Better.Concat(decision.Worse))
        {
            if (EqualityComparer<TSegment>.Default.Equals(neighbour.Segment, decision.Segment))
            {
                throw Breach.Of(
                    TieringLaw.Accountable,
                    $"Customer {decision.Customer} is in {decision.Segment} and has the neighbour {neighbour.Segment} at a distance of {neighbour.Distance}: a neighbour is another segment.");
            }

            // What it would take to get there is made out from these.
            if (measureOf(neighbour.Measure)?.Of(customer) is { } value && neighbour.Distance != Math.Abs(value - neighbour.Boundary))
            {
                throw Breach.Of(
                    TieringLaw.Accountable,
                    $"Customer {decision.Customer} has {value.ToString(CultureInfo.InvariantCulture)} of {neighbour.Measure}, and {neighbour.Segment} is said to begin at {neighbour.Boundary.ToString(CultureInfo.InvariantCulture)}, at a distance of {neighbour.Distance.ToString(CultureInfo.InvariantCulture)}.");
            }
        }
    }
}
