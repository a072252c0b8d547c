using System.Diagnostics;
using System.Globalization;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerManagement.Benchmarks.Storage;

/// <summary>What a host does in the night, on a file of SQLite: calibrate, plan for everyone, plan again, hand on what happened, decide.</summary>
internal static class NightJob
{
    private const int PurchasesEach = 10;
    private static readonly Currency _euro = new("EUR");
    private static readonly LocalDate _today = new(2026, 11, 25);
    private static readonly Instant _now = Instant.FromUtc(2026, 11, 25, 9, 0);

    /// <summary>Runs a night and prints times for each customer or message.</summary>
    /// <returns>0 when planning again found nothing new, and all that happened was handed on; else 1.</returns>
    public static async Task<int> RunAsync(string name, int count, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("night-").FullName;
        var services = new ServiceCollection();
        services.AddCustomerManagement(new CustomerManagementOptions { Review = new ReviewOptions { Currency = _euro } })
            .UseClock(SystemClock.Instance)
            .UseSqlite(Path.Combine(folder, "night.db"))
            .UseFollowUps<Contexts>(FollowUpBook.BuiltIn(new Money(2_000, _euro)), ServiceLifetime.Singleton)
            .UseReceiver<Silent>();
        var isRight = false;
        await using (var provider = services.BuildServiceProvider())
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {count:N0} customers, {count * PurchasesEach:N0} purchases in SQLite; microseconds for each customer or message"));
            isRight = await NightAsync(provider, count, output);
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        output.WriteLine(isRight ? "  all handed on, nothing planned twice" : "  RESULTS ARE WRONG");
        return isRight ? 0 : 1;
    }

    private static async Task<bool> NightAsync(ServiceProvider provider, int count, TextWriter output)
    {
        await FillAsync(provider, count);
        var runs = provider.GetRequiredService<FollowUpRuns>();
        var watch = Stopwatch.StartNew();
        var boundaries = await provider.GetRequiredService<CustomerReviews>().CalibrateAsync(_today);
        Line("calibrate", count);
        var planned = (await runs.PlanAsync(boundaries, _now)).Planned;
        Line("plan, all of it new", count);
        var again = (await runs.PlanAsync(boundaries, _now)).Planned;
        Line("plan, nothing new", count);
        await using var scope = provider.CreateAsyncScope();
        var relay = scope.ServiceProvider.GetRequiredService<OutboxRelay>();
        var sent = 0L;
        for (var taken = RelayOptions.DefaultBatch; taken == RelayOptions.DefaultBatch;)
        {
            var report = await relay.SendDueAsync();
            (taken, sent) = (report.Taken, sent + report.Sent);
        }

        Line("hand on what happened", sent);
        var decided = await runs.DecideAsync(boundaries, _now).CountAsync();
        Line("decide", decided);
        return again == 0 && sent == planned + count;

        void Line(string what, long times)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-25} {watch.Elapsed.TotalMicroseconds / Math.Max(1, times),8:0.0}   ({times:N0})"));
            watch.Restart();
        }
    }

    private static async Task FillAsync(IServiceProvider services, int count)
    {
        var random = new Random(1);
        var profile = new CustomerProfile(CustomerKind.Organisation, CustomerRole.Dealer, new CustomerName("Muster & Söhne"));
        foreach (var some in Enumerable.Range(0, count).Chunk(1_000))
        {
            await services.GetRequiredService<ICustomerRepository>().SaveAsync([.. some.Select(number => Customer.Register(Id(number), profile, _now))], command: null, default);
            await services.GetRequiredService<IFactRepository>().AppendAsync(
                [.. Enumerable.Range(0, some.Length * PurchasesEach).Select(_ => new Purchase(Id(random.Next(count)), _today.PlusDays(-random.Next(700)), new Money(random.Next(10_000) / 100m, _euro)))],
                command: null,
                default);
        }

        static CustomerId Id(int number) => new(string.Create(CultureInfo.InvariantCulture, $"customer-{number}"));
    }

    private sealed class Contexts : IFollowUpContexts
    {
        private static readonly WorkingCalendar _office = new("office", 1, DateTimeZone.Utc, WorkingWeek.MondayToFriday(DayHours.Of("09:00-17:00")));

        public ValueTask<FollowUpContext> OfAsync(CustomerSnapshot customer, CancellationToken cancellation) => ValueTask.FromResult(new FollowUpContext(_office, new LocalDate(2023, 1, 1)));
    }

    private sealed class Silent : IEventReceiver
    {
        public string Name => "silent";

        public Task<Reception> ReceiveAsync(OutboxMessage message, CancellationToken cancellation) => Task.FromResult(Reception.Done);
    }
}
