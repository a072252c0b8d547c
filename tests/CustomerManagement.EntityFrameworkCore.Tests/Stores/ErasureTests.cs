using System.Text;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Testing.Storage;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using CustomerManagement.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>Two customers, work on both of them, and one is erased: nothing of it is left anywhere, all of the other is, and the figures are what they were.</summary>
public sealed class ErasureTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly Instant _start = Instant.FromUtc(2024, 1, 1, 6, 0);

    /// <summary>How much work on the stores: ERASURE_STEPS says so, 300 unless it does.</summary>
    private static int StoredSteps => int.TryParse(Environment.GetEnvironmentVariable("ERASURE_STEPS"), out var steps) ? steps : 300;

    [Fact]
    public async Task Nothing_of_an_erased_customer_is_left_in_memory() => await WalkAsync(builder => builder.UseInMemory(), 10_000, seed: 1, _ => Task.CompletedTask);

    [Fact]
    public async Task Nothing_of_an_erased_customer_is_left_in_the_files_of_SQLite()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "customers.db");
        await WalkAsync(
            builder => builder.UseSqlite(file),
            StoredSteps,
            seed: 2,
            async documents =>
            {
                var bytes = await BytesAsync(file, file + "-wal", file + "-shm");
                Assert.Empty(CanaryWalk.CanariesOf("a", bytes));

                // A search of the bytes finds what is there: all of the other but for a few that lie across two pages.
                var (kept, found) = (CanaryWalk.CanariesOf("b", documents), CanaryWalk.CanariesIn(bytes));
                Assert.InRange(kept.Count(found.Contains), kept.Count * 9 / 10, kept.Count);
            });
    }

    [PostgresFact]
    public async Task Nothing_of_an_erased_customer_is_left_in_PostgreSQL()
    {
        var connection = postgres.Server.CreateDatabase();
        await WalkAsync(
            builder => builder.UsePostgres(connection),
            StoredSteps,
            seed: 3,
            async documents =>
            {
                // What an operator runs whose medium must not hold them, see SECURITY.md.
                using var store = TestStore.Postgres(connection);
                await store.ScalarAsync("VACUUM FULL");
                await store.ScalarAsync("CHECKPOINT");
                var bytes = await BytesAsync(Directory.GetFiles(postgres.Server.Tables, "*", SearchOption.AllDirectories));
                Assert.Empty(CanaryWalk.CanariesOf("a", bytes));

                // A search finds what is there, but for long documents, which the server stores compressed.
                Assert.NotEmpty(CanaryWalk.CanariesOf("b", documents).Intersect(CanaryWalk.CanariesIn(bytes)));
            });
    }

    [Fact]
    public async Task A_reader_who_still_needs_old_pages_is_waited_for_and_then_told_of()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "customers.db");
        await using var services = Services(builder => builder.UseSqlite(file), new FakeClock(_start));
        var customers = services.GetRequiredService<ICustomerRepository>();
        await customers.SaveAsync([Customer.Register(CanaryWalk.A, new CustomerProfile(CustomerKind.Person, CustomerRole.EndCustomer, new CustomerName("canary-a-1")), _start)], null, default);
        await using (var reader = new SqliteConnection($"Data Source={file}"))
        {
            await reader.OpenAsync();
            await using var reading = reader.BeginTransaction(deferred: true);
            await using var command = reader.CreateCommand();
            command.CommandText = "SELECT count(*) FROM customers";
            command.Transaction = reading;
            await command.ExecuteScalarAsync();
            var busy = await Assert.ThrowsAsync<StoreUnavailableException>(() => services.GetRequiredService<ErasureRuns>().EraseAsync(CanaryWalk.A));
            Assert.Equal(StoreFailure.Busy, busy.Failure);

            // And no try makes the log longer, as it would if each wrote the file anew.
            var log = new FileInfo(file + "-wal").Length;
            await Assert.ThrowsAsync<StoreUnavailableException>(() => services.GetRequiredService<ErasureRuns>().EraseAsync(CanaryWalk.A));
            Assert.Equal(log, new FileInfo(file + "-wal").Length);
        }

        // What was left is done by the next run, which finds nothing else to do.
        var again = await services.GetRequiredService<ErasureRuns>().EraseAsync(CanaryWalk.A);
        Assert.Equal(0, again.Files);
        Assert.DoesNotContain("canary-a-1", await BytesAsync(file, file + "-wal", file + "-shm"), StringComparison.Ordinal);
    }

    private static ServiceProvider Services(Action<CustomerManagementBuilder> use, FakeClock clock)
    {
        var services = new ServiceCollection().AddSingleton<ICalendarBook>(new CalendarBook([]));
        use(services.AddCustomerManagement(new CustomerManagementOptions { Review = new ReviewOptions { Currency = new Currency("EUR") } }).UseClock(clock));
        return services.BuildServiceProvider();
    }

    private static async Task WalkAsync(Action<CustomerManagementBuilder> use, int steps, int seed, Func<string, Task> look)
    {
        var clock = new FakeClock(_start);
        await using var services = Services(use, clock);
        var walk = new CanaryWalk(services, clock, new Random(seed));
        await walk.BeginAsync();
        for (var step = 0; step < steps; step++)
        {
            await walk.StepAsync();
        }

        var (before, figures) = (await walk.DocumentsAsync(), await walk.FiguresAsync());
        Assert.NotEmpty(CanaryWalk.CanariesOf("a", before));
        Assert.NotEmpty(CanaryWalk.CanariesOf("b", before));

        // Nothing told by the way, and nothing of the one in what is read about the other.
        Assert.NotEmpty(walk.Told);
        Assert.Empty(CanaryWalk.CanariesIn(walk.Told));
        Assert.Empty(CanaryWalk.CanariesIn(await walk.PrintedAsync()));
        var seen = await walk.SeenAsync(ReadScope.Of(CanaryWalk.A));
        Assert.NotEmpty(CanaryWalk.CanariesOf("a", seen));
        Assert.Empty(CanaryWalk.CanariesOf("b", seen));

        var report = await services.GetRequiredService<ErasureRuns>().EraseAsync(CanaryWalk.A);
        Assert.True(report.IsComplete);
        Assert.Equal((1, 1, 1), (report.Files, report.Meetings, report.Surveys));
        Assert.All((int[])[report.Complaints, report.Services, report.VisitPlans, report.DailyReports, report.MarketReports], count => Assert.NotEqual(0, count));
        var after = await walk.DocumentsAsync();
        Assert.Empty(CanaryWalk.CanariesOf("a", after));
        Assert.Equal(CanaryWalk.CanariesOf("b", before).Order(), CanaryWalk.CanariesOf("b", after).Order());
        Assert.Equal(figures, await walk.FiguresAsync());
        Assert.Empty(CanaryWalk.CanariesIn(await walk.EventsAsync()));
        await look(after);

        // Again does nothing.
        Assert.Equal(new ErasureReport(0, 0, 0, 0, 0, 0, 0, 0, 0), (await services.GetRequiredService<ErasureRuns>().EraseAsync(CanaryWalk.A)) with { Failures = [] });
    }

    private static async Task<string> BytesAsync(params string[] files)
    {
        var text = new StringBuilder();
        foreach (var path in files.Where(File.Exists))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }
}
