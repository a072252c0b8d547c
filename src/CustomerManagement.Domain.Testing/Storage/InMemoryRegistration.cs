using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Registration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Storage;

/// <summary>Plugs in repositories in memory.</summary>
public static class InMemoryRegistration
{
    /// <summary>Plugs in all repositories, the outbox and the inbox of one <see cref="InMemoryStore"/>, which lives as long as the application and can be asked for as a service.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="store">The store; <c>null</c> for a new one, which knows the registered <see cref="ICalendarBook"/>, if there is one.</param>
    /// <returns>The builder.</returns>
    public static CustomerManagementBuilder UseInMemory(this CustomerManagementBuilder builder, InMemoryStore? store = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton(provider => store ?? new InMemoryStore(provider.GetService<ICalendarBook>(), provider.GetService<IClock>())));
        Port(found => found.Customers);
        Port(found => found.Facts);
        Port(found => found.FollowUps);
        Port(found => found.PlanningLog);
        Port(found => found.Complaints);
        Port(found => found.Improvements);
        Port(found => found.ServiceDuties);
        Port(found => found.Surveys);
        Port(found => found.TargetPlans);
        Port(found => found.VisitPlans);
        Port(found => found.DailyReports);
        Port(found => found.MarketReports);
        Port(found => found.SalesMeetings);
        Port(found => found.Upkeep);
        Port<IOutbox>(found => found.Outbox);
        Port<ISetAsideMessages>(found => found.Outbox);
        Port(found => found.Inbox);
        return builder;

        void Port<T>(Func<InMemoryStore, T> port)
            where T : class =>
            builder.Services.Replace(ServiceDescriptor.Singleton(provider => port(provider.GetRequiredService<InMemoryStore>())));
    }
}
