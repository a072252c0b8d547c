using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>Messages of customers who were saved, and who relays them.</summary>
internal static class OutboxCases
{
    public static Instant Start { get; } = Instant.FromUtc(2026, 3, 2, 9, 0);

    public static Task SaveAsync(IServiceProvider services, params string[] ids) => services.GetRequiredService<ICustomerRepository>()
        .SaveAsync([.. ids.Select(id => Customer.OpenAtSale(new CustomerId(id), Start))], command: null, default);

    public static OutboxRelay Relay(IServiceProvider services, IEventReceiver receiver, IClock clock, RelayOptions options) =>
        new(services.GetRequiredService<IOutbox>(), [receiver], clock, options);
}
