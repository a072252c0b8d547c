using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Testing.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerDesk.Storage;

/// <summary>Wires the library as any embedding application would.</summary>
internal static class DeskServices
{
    /// <summary>The currency of the demo.</summary>
    public const string DemoCurrency = "EUR";

    private const decimal LargePurchase = 2_000;

    /// <summary>The zone of the desk.</summary>
    public static DateTimeZone DemoZone { get; } = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    /// <summary>A desk that keeps nothing, for a file of orders.</summary>
    public static ServiceProvider Build(CustomerManagementOptions options) =>
        Built(new ServiceCollection().AddCustomerManagement(options).UseClock(SystemClock.Instance).UseInMemory());

    /// <summary>The desk of Harbour Supplies, with all that follow-ups and complaints need.</summary>
    public static ServiceProvider BuildDemo(DemoDatabase database)
    {
        var currency = new Currency(DemoCurrency);
        var services = new ServiceCollection();
        services.AddSingleton<Territories>().AddSingleton<DemoContexts>().AddSingleton<ICalendarBook>(provider => provider.GetRequiredService<DemoContexts>());
        var builder = services.AddCustomerManagement(new CustomerManagementOptions { Review = new ReviewOptions { Currency = currency, Zone = DemoZone } })
            .UseClock(SystemClock.Instance)
            .UseFollowUps<DemoContexts>(FollowUpBook.BuiltIn(new Money(LargePurchase, currency)), ServiceLifetime.Singleton);
        database.PlugInto(builder);
        return Built(builder);
    }

    private static ServiceProvider Built(CustomerManagementBuilder builder)
    {
        var provider = builder.Services.BuildServiceProvider();
        provider.VerifyCustomerManagement();
        return provider;
    }
}
