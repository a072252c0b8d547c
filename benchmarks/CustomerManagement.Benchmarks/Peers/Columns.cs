using System.Globalization;
using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Benchmarks.Peers;

/// <summary>Reads the library's columns row by row.</summary>
internal static class Columns
{
    public static RowDigest Digest(PopulationMetrics population, PopulationSegments segments)
    {
        if (!population.Amounts.TryGetUnits(out var cents, out var decimals) || decimals != 2)
        {
            throw new InvalidOperationException("All amounts are in cents.");
        }

        var isNumeric = population.TryGetNumericIds(out var ids);
        var digest = default(RowDigest);
        for (var i = 0; i < population.Count; i++)
        {
            var rfm = segments.Rfm[i];
            digest = digest.With(new TierRow(
                isNumeric ? ids[i] : long.Parse(population.IdAt(i).Value, CultureInfo.InvariantCulture),
                population.DaysSinceLastPurchase[i],
                population.PurchaseDates[i],
                cents[i],
                (byte)rfm.Recency,
                (byte)rfm.Frequency,
                (byte)rfm.Monetary,
                (byte)segments.Abc[i],
                (byte)segments.Pareto[i]));
        }

        return digest;
    }
}
