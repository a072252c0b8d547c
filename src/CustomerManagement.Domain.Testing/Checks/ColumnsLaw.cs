using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Testing.Checks;

internal static class ColumnsLaw
{
    public static void Hold<TSegment, TBoundaries>(SchemeUnderTest<TSegment, TBoundaries> scheme, TieringCase tried)
    {
        var measured = tried.Population.Measure();
        var boundaries = scheme.Calibrate(measured);
        foreach (var population in (PopulationMetrics[])[measured, tried.Strangers.Measure()])
        {
            var singles = scheme.ClassifyAll(population, boundaries);
            foreach (var first in (int[])[0, population.Count / 2])
            {
                var columns = scheme.ClassifyInColumns(population, first, boundaries);
                for (var place = first; place < population.Count; place++)
                {
                    if (!EqualityComparer<TSegment>.Default.Equals(columns[place - first], singles[place].Segment))
                    {
                        throw Breach.Of(
                            TieringLaw.Columns,
                            $"Customer {singles[place].Customer} is in {singles[place].Segment} when asked alone, and in {columns[place - first]} when asked in columns from place {first}.");
                    }
                }
            }
        }
    }
}
