using System.Diagnostics;
using System.Globalization;
using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Benchmarks;

/// <summary>The two exact cuts of ABC in a population, against sorting its amounts and walking down.</summary>
internal static class CutJob
{
    // So many calls make the platform compile a method for good.
    private const int WarmUps = 40;

    /// <summary>Runs both in turn and prints times and ratios.</summary>
    /// <returns>0 when both found the same cuts, else 1.</returns>
    public static int Run(string name, Purchases purchases, int runs, TextWriter output)
    {
        var epoch = new LocalDate(1970, 1, 1);
        using var builder = new PopulationBuilder(new AnalysisPeriod(epoch.PlusDays(purchases.AsOf)));
        builder.AddPurchases<int>(purchases.Customer, Array.ConvertAll(purchases.Day, day => epoch.PlusDays(day).ToDateOnly()), purchases.Cents, decimals: 2);
        var scheme = new AbcScheme();
        var (own, sorting) = (new List<double>(), new List<double>());
        var count = 0;
        (decimal? A, decimal? B) cuts = default, sorted = default;
        for (var run = -WarmUps; run < runs; run++)
        {
            // A population knows what was counted of it: each run cuts another one.
            using var population = builder.Build();
            if (!population.Amounts.TryGetUnits(out var units, out _))
            {
                throw new InvalidOperationException("All amounts are in cents.");
            }

            var copy = units.ToArray();
            var watch = Stopwatch.StartNew();
            var boundaries = scheme.Calibrate(PopulationSummary.Of(population, scheme.Measures));
            var first = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            sorted = Sorted(copy);
            var second = watch.Elapsed.TotalMilliseconds;
            count = copy.Length;
            cuts = (boundaries.MinimumA, boundaries.MinimumB);
            if (run >= 0)
            {
                own.Add(first);
                sorting.Add(second);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: the two cuts of ABC among {count:N0} amounts, {runs} runs after {WarmUps} that warm up"));
        output.WriteLine($"{"",-28}{"min ms",10}{"median ms",10}{"by min",10}{"by median",10}  cuts");
        Print("CustomerManagement.Domain", own, cuts);
        Print("Array.Sort", sorting, sorted);
        output.WriteLine();
        return cuts == sorted ? 0 : 1;

        void Print(string what, List<double> times, (decimal? A, decimal? B) found) => output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-28}{times.Min(),10:0.000}{Median(times),10:0.000}{times.Min() / own.Min(),10:0.00}{Median(times) / Median(own),10:0.00}  {found.A} {found.B}"));
    }

    private static (decimal? A, decimal? B) Sorted(long[] amounts)
    {
        Array.Sort(amounts);
        var total = amounts.Aggregate((Int128)0, (sum, amount) => sum + Math.Max(amount, 0));
        return (Cut(amounts, total, 80), Cut(amounts, total, 95));
    }

    private static decimal? Cut(long[] rising, Int128 total, int percent)
    {
        Int128 better = 0;
        for (var i = rising.Length - 1; i >= 0 && rising[i] > 0; i--)
        {
            better += rising[i];
            if (better * 100 >= total * percent)
            {
                return rising[i] / 100.00m;
            }
        }

        return null;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
