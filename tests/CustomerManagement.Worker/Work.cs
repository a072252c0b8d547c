using System.Globalization;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Registration;
using CustomerManagement.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace CustomerManagement.Worker;

/// <summary>Applies commands and relays the outbox until it is killed or has applied the last, and says each thing that it knows in a line of its own.</summary>
internal sealed class Work(WorkerOptions options)
{
    public async Task RunAsync()
    {
        using var receiver = new FileReceiver(options.Received);
        await using var services = Services(receiver);
        Say("opening");
        var relay = services.GetServices<IHostedService>().Single();
        await relay.StartAsync(default);
        await Task.WhenAll(options.Next.Select((first, lane) => Task.Run(() => ApplyAsync(services, lane, first))));
        await EmptyAsync(services);
        await relay.StopAsync(default);
        Say("done");
    }

    private static void Say(string line) => Console.Out.WriteLine(line);

    private ServiceProvider Services(FileReceiver receiver)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var builder = services.AddCustomerManagement().UseClock(SystemClock.Instance);
        _ = options.Sqlite is { } file ? builder.UseSqlite(file) : builder.UsePostgres(options.Postgres!);

        // Small batches and short leases, so that steps are cut off and come again.
        builder.RelayOutbox(new RelayOptions { Batch = 10, Lease = Duration.FromSeconds(1) }, TimeSpan.FromMilliseconds(10));
        services.AddSingleton<IEventReceiver>(receiver);
        if (options.Fault == Fault.MarksSentEarly)
        {
            var outbox = services.Last(each => each.ServiceType == typeof(IOutbox)).ImplementationFactory!;
            services.Replace(ServiceDescriptor.Singleton<IOutbox>(provider => new HastyOutbox((IOutbox)outbox(provider))));
        }

        return services.BuildServiceProvider();
    }

    private async Task ApplyAsync(ServiceProvider services, int lane, int first)
    {
        var workload = new Workload(services, options.Seed, lane, options.Fault);
        for (var number = first; number <= (options.Until ?? int.MaxValue); number++)
        {
            while (!await TryAsync(workload, lane, number))
            {
                await Task.Delay(20);
            }
        }
    }

    private async Task<bool> TryAsync(Workload workload, int lane, int number)
    {
        var isEarly = options.Fault == Fault.AcknowledgesEarly;
        try
        {
            if (isEarly)
            {
                Say(string.Create(CultureInfo.InvariantCulture, $"applied {lane} {number} now 0 -"));
                await Task.Delay(5);
            }

            var applied = await workload.ApplyAsync(number);
            if (!isEarly)
            {
                Say(string.Create(CultureInfo.InvariantCulture, $"applied {lane} {number} {(applied.IsNow ? "now" : "before")} {applied.Version} {applied.Id}"));
            }

            return true;
        }
        catch (StoreUnavailableException error)
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"unavailable {lane} {number} {(error.IsOutcomeUnknown ? "unknown" : "unsaved")} {error.Failure}"));
            return false;
        }
    }

    private static async Task EmptyAsync(ServiceProvider services)
    {
        var outbox = services.GetRequiredService<IOutbox>();
        while ((await outbox.CountAsync(SystemClock.Instance.GetCurrentInstant(), default)).Unsent > 0)
        {
            await Task.Delay(20);
        }
    }
}
