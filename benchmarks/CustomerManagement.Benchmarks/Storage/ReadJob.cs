using System.Diagnostics;
using System.Globalization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Registration;
using CustomerManagement.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerManagement.Benchmarks.Storage;

/// <summary>The figures of a population whose purchases are in a file of SQLite: read as objects and in columns, against the same rows read by the driver and looked at by nobody.</summary>
internal static class ReadJob
{
    private const int PurchasesEach = 10;
    private static readonly LocalDate _asOf = new(2025, 12, 31);

    /// <summary>Reads in turn and prints times and ratios.</summary>
    /// <returns>0 when both ways give equal figures of every customer; else 1.</returns>
    public static async Task<int> RunAsync(string name, int purchases, int runs, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("read-").FullName;
        var file = Path.Combine(folder, "facts.db");
        var services = new ServiceCollection();
        services.AddCustomerManagement().UseClock(SystemClock.Instance).UseSqlite(file);
        await using var provider = services.BuildServiceProvider();
        var facts = provider.GetRequiredService<IFactRepository>();
        foreach (var some in Sales(purchases).Chunk(100_000))
        {
            await facts.AppendAsync(some, command: null, default);
        }

        var (bare, objects, columns) = (new List<double>(), new List<double>(), new List<double>());
        var isEqual = true;
        for (var round = 0; round <= runs; round++)
        {
            var times = new double[3];
            times[0] = await TimeAsync(() => BareAsync(file));
            PopulationMetrics? byObjects = null, byColumns = null;
            times[1] = await TimeAsync(async () => byObjects = await MeasureAsync(population => population.AddAsync(facts.ScanAsync(ReadScope.Everything, default))));
            times[2] = await TimeAsync(async () => byColumns = await MeasureAsync(population => ((IPopulationFacts)facts).AddToAsync(population, ReadScope.Everything, progress: null, default)));
            using (byObjects)
            using (byColumns)
            {
                isEqual &= byObjects!.Count == byColumns!.Count && Enumerable.Range(0, byObjects.Count).All(row => byObjects[row].Equals(byColumns[row]));
            }

            // Round 0 warms up.
            if (round > 0)
            {
                bare.Add(times[0]);
                objects.Add(times[1]);
                columns.Add(times[2]);
            }
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {purchases:N0} purchases of {purchases / PurchasesEach:N0} customers in SQLite, {(isEqual ? "equal figures" : "RESULTS DIFFER")}"));
        Line("three columns by the driver, thrown away", bare);
        Line("figures, facts as objects", objects);
        Line("figures, facts in columns", columns);
        return isEqual ? 0 : 1;

        void Line(string what, List<double> times)
        {
            var (least, middle) = (times.Min(), times.Order().ElementAt(times.Count / 2));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-45} {least * 1000,7:0} ms   {least / bare.Min(),5:0.00} ({middle / bare.Order().ElementAt(bare.Count / 2):0.00})"));
        }
    }

    private static IEnumerable<Purchase> Sales(int count)
    {
        var random = new Random(1);
        var dollars = new Currency("USD");
        for (var sale = 0; sale < count; sale++)
        {
            yield return new Purchase(
                new CustomerId(string.Create(CultureInfo.InvariantCulture, $"customer-{random.Next(count / PurchasesEach)}")), _asOf.PlusDays(-random.Next(1000)), new Money(random.Next(-100, 20_000) / 100m, dollars));
        }
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        await act();
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task<PopulationMetrics> MeasureAsync(Func<PopulationBuilder, Task> add)
    {
        using var population = new PopulationBuilder(new AnalysisPeriod(_asOf, 12), new Currency("USD"));
        await add(population);
        return population.Build();
    }

    private static async Task<long> BareAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var select = connection.CreateCommand();
        select.CommandText = "SELECT customer, date, amount FROM purchases";
        await using var rows = await select.ExecuteReaderAsync();
        var read = 0L;
        while (await rows.ReadAsync())
        {
            read += rows.GetString(0).Length + rows.GetString(1).Length + rows.GetString(2).Length;
        }

        return read;
    }
}
