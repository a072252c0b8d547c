using CustomerManagement.Domain.Metrics;
using NodaTime;

namespace CustomerManagement.MicroBenchmarks;

/// <summary>Made-up purchases of so many customers, ten each on average; the same on every machine.</summary>
internal static class Population
{
    private const int Days = 730;

    private static readonly LocalDate _asOf = new(2026, 6, 30);

    /// <summary>A builder that has them all, to be disposed of.</summary>
    public static PopulationBuilder Builder(int customers)
    {
        var random = new Random(1);
        var (ids, dates, cents) = (new int[10 * customers], new DateOnly[10 * customers], new long[10 * customers]);
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = random.Next(customers);
            dates[i] = _asOf.PlusDays(-random.Next(Days)).ToDateOnly();
            cents[i] = random.Next(100) < 3 ? -random.Next(1, 10_000) : random.Next(1, 10_000);
        }

        var builder = new PopulationBuilder(new AnalysisPeriod(_asOf));
        builder.AddPurchases<int>(ids, dates, cents, decimals: 2);
        return builder;
    }
}
