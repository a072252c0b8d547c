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
            var (half, third) = (population.Count / 2, population.Count / 3);
            foreach (var (first, count) in ((int, int)[])[(0, population.Count), (half, population.Count - half), (third, third)])
            {
                var columns = scheme.ClassifyInColumns(population, first, count, boundaries);
                for (var place = first; place < first + count; place++)
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
