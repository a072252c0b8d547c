using CustomerManagement.Domain.Registration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerDesk.Storage;

/// <summary>Wires the library as any embedding application would.</summary>
internal static class DeskServices
{
    public static ServiceProvider Build(CustomerManagementOptions options)
    {
        var services = new ServiceCollection();
        services.AddCustomerManagement(options)
            .UseClock(SystemClock.Instance)
            .UseCustomers<InMemoryCustomers>(ServiceLifetime.Singleton)
            .UseFacts<InMemoryFacts>(ServiceLifetime.Singleton);
        var provider = services.BuildServiceProvider();
        provider.VerifyCustomerManagement();
        return provider;
    }
}
