using System.Globalization;
using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Benchmarks.Peers;

/// <summary>Reads the library's columns row by row.</summary>
internal static class Columns
{
    public static RowDigest Digest(PopulationMetrics population, PopulationSegments segments, IdKind kind) => kind switch
    {
        IdKind.Guid => Digest(population, segments, place => Guid.Parse(population.IdAt(place).Value)),
        IdKind.Text => Digest(population, segments, place => population.IdAt(place).Value),
        _ => Digest(population, segments, place => NumberAt(population, place)),
    };

    private static RowDigest Digest<TId>(PopulationMetrics population, PopulationSegments segments, Func<int, TId> idAt)
    {
        var digest = default(RowDigest);
        for (var i = 0; i < population.Count; i++)
        {
            var rfm = segments.Rfm[i];
            digest = digest.With(new TierRow<TId>(
                idAt(i),
                population.DaysSinceLastPurchase[i],
                population.PurchaseDates[i],
                CentsAt(population, i),
                (byte)rfm.Recency,
                (byte)rfm.Frequency,
                (byte)rfm.Monetary,
                (byte)segments.Abc[i],
                (byte)segments.Pareto[i]));
        }

        return digest;
    }

    private static long NumberAt(PopulationMetrics population, int place) => population.TryGetNumericIds(out var ids)
        ? ids[place]
        : long.Parse(population.IdAt(place).Value, CultureInfo.InvariantCulture);

    private static long CentsAt(PopulationMetrics population, int place)
    {
        if (population.Amounts.TryGetUnits(out var cents, out var decimals) && decimals == 2)
        {
            return cents[place];
        }

        var exact = population.Amounts[place] * 100;
        return decimal.IsInteger(exact) ? (long)exact : throw new InvalidOperationException("All amounts are in cents.");
    }
}
