using System.Diagnostics;
using System.Globalization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Registration;
using CustomerManagement.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Benchmarks.Storage;

/// <summary>The orders of CDNOW into a file of SQLite: through the port, against the same rows through a bare prepared statement in one transaction.</summary>
internal static class ImportJob
{
    private const int Runs = 9;

    /// <summary>Imports in turn, each time into a new file, and prints times and ratios.</summary>
    /// <returns>0 when both hold the same sales afterwards, and when the data is absent; else 1.</returns>
    public static int Run(string name, string orders, int? runs, TextWriter output)
    {
        if (!File.Exists(orders))
        {
            output.WriteLine($"{name}: left out, there is no {orders}");
            return 0;
        }

        var sales = Read(orders);
        var folder = Directory.CreateTempSubdirectory("import-").FullName;
        var isEqual = true;
        var (bare, plain, known) = (new List<double>(), new List<double>(), new List<double>());
        var withIds = sales.Select((sale, number) => new Purchase(sale.Customer, sale.Date, sale.Amount, new PurchaseId($"order-{number}"))).ToList();
        for (var round = 0; round <= (runs ?? Runs); round++)
        {
            var (bareTime, bareSum) = Bare(Path.Combine(folder, $"bare-{round}.db"), sales);
            var (plainTime, plainSum) = ThroughPort(Path.Combine(folder, $"port-{round}.db"), sales);
            var (knownTime, knownSum) = ThroughPort(Path.Combine(folder, $"ids-{round}.db"), withIds);
            isEqual &= bareSum == plainSum && bareSum == knownSum;

            // Round 0 warms up.
            if (round > 0)
            {
                bare.Add(bareTime);
                plain.Add(plainTime);
                known.Add(knownTime);
            }
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {sales.Count:N0} purchases into SQLite, {(isEqual ? "the same sales in all" : "RESULTS DIFFER")}"));
        Line("a bare prepared statement, one transaction", bare);
        Line("through IFactRepository, one call", plain);
        Line("the same with ids, each looked for", known);
        return isEqual ? 0 : 1;

        void Line(string what, List<double> times)
        {
            var (least, middle) = (times.Min(), times.Order().ElementAt(times.Count / 2));
            var (bareLeast, bareMiddle) = (bare.Min(), bare.Order().ElementAt(bare.Count / 2));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-45} {least * 1000,7:0.0} ms   {least / bareLeast,5:0.00} ({middle / bareMiddle:0.00})"));
        }
    }

    private static List<Purchase> Read(string orders) =>
    [
        .. File.ReadLines(orders).Skip(1).Select(line => line.Split(',')).Select(cells =>
            new Purchase(new CustomerId(cells[0]), LocalDatePattern.Iso.Parse(cells[1]).Value, new Money(decimal.Parse(cells[3], CultureInfo.InvariantCulture), new Currency("USD")))),
    ];

    private static (double Seconds, (long Count, decimal Sum) Held) Bare(string file, List<Purchase> sales)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE sales (customer TEXT NOT NULL, date TEXT NOT NULL, amount TEXT NOT NULL, currency TEXT NOT NULL)");
        var watch = Stopwatch.StartNew();
        using (var transaction = connection.BeginTransaction())
        using (var insert = connection.CreateCommand())
        {
            insert.CommandText = "INSERT INTO sales VALUES (@1, @2, @3, @4)";
            var values = Enumerable.Range(1, 4).Select(number => insert.Parameters.Add(new SqliteParameter { ParameterName = $"@{number}" })).ToArray();
            insert.Prepare();
            foreach (var sale in sales)
            {
                values[0].Value = sale.Customer.Value;
                values[1].Value = LocalDatePattern.Iso.Format(sale.Date);
                values[2].Value = sale.Amount.Amount.ToString(CultureInfo.InvariantCulture);
                values[3].Value = sale.Amount.Currency.Code;
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        var seconds = watch.Elapsed.TotalSeconds;
        using var read = connection.CreateCommand();
        read.CommandText = "SELECT count(*), sum(CAST(round(amount * 100) AS INTEGER)) FROM sales";
        using var row = read.ExecuteReader();
        row.Read();
        return (seconds, (row.GetInt64(0), row.GetInt64(1) / 100m));

        void Execute(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    private static (double Seconds, (long Count, decimal Sum) Held) ThroughPort(string file, List<Purchase> sales)
    {
        var services = new ServiceCollection();
        services.AddCustomerManagement().UseClock(SystemClock.Instance).UseSqlite(file);
        using var provider = services.BuildServiceProvider();
        var facts = provider.GetRequiredService<IFactRepository>();

        // The first call makes the file.
        facts.AppendAsync([], command: null, default).GetAwaiter().GetResult();
        var watch = Stopwatch.StartNew();
        facts.AppendAsync(sales, command: null, default).GetAwaiter().GetResult();
        var seconds = watch.Elapsed.TotalSeconds;
        var stored = facts.ScanAsync(ReadScope.Everything, default).ToBlockingEnumerable().Cast<Purchase>().ToList();
        return (seconds, (stored.Count, stored.Sum(sale => sale.Amount.Amount)));
    }
}
