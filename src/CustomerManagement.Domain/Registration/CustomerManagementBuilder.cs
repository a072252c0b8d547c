using System.Diagnostics.CodeAnalysis;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Services;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace CustomerManagement.Domain.Registration;

/// <summary>Takes the plug-ins of a host. A later call for the same plug-in replaces an earlier one.</summary>
public sealed class CustomerManagementBuilder
{
    internal CustomerManagementBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services being registered.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Plugs in the clock; required.</summary>
    /// <param name="clock">The clock, as in <c>SystemClock.Instance</c>.</param>
    /// <returns>This builder.</returns>
    public CustomerManagementBuilder UseClock(IClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Plug(ServiceDescriptor.Singleton(clock));
    }

    /// <summary>Plugs in where customer files are kept; required.</summary>
    /// <typeparam name="TRepository">The host's repository.</typeparam>
    /// <param name="lifetime">How long one lives; a scope unless said otherwise.</param>
    /// <returns>This builder.</returns>
    public CustomerManagementBuilder UseCustomers<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TRepository>(
        ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TRepository : class, ICustomerRepository =>
        Plug(ServiceDescriptor.Describe(typeof(ICustomerRepository), typeof(TRepository), lifetime));

    /// <summary>Plugs in one object where customer files are kept, which lives as long as the application.</summary>
    /// <param name="customers">The host's repository.</param>
    /// <returns>This builder.</returns>
    public CustomerManagementBuilder UseCustomers(ICustomerRepository customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        return Plug(ServiceDescriptor.Singleton(customers));
    }

    /// <summary>Plugs in one object where facts are kept, which lives as long as the application.</summary>
    /// <param name="facts">The host's repository.</param>
    /// <returns>This builder.</returns>
    public CustomerManagementBuilder UseFacts(IFactRepository facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Plug(ServiceDescriptor.Singleton(facts));
    }

    /// <summary>Plugs in where facts are kept; required.</summary>
    /// <typeparam name="TRepository">The host's repository.</typeparam>
    /// <param name="lifetime">How long one lives; a scope unless said otherwise.</param>
    /// <returns>This builder.</returns>
    public CustomerManagementBuilder UseFacts<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TRepository>(
        ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TRepository : class, IFactRepository =>
        Plug(ServiceDescriptor.Describe(typeof(IFactRepository), typeof(TRepository), lifetime));

    /// <summary>Plugs in exchange rates; without it there are none, which is right for one currency.</summary>
    /// <param name="rates">The rates.</param>
    /// <returns>This builder.</returns>
    public CustomerManagementBuilder UseExchangeRates(IExchangeRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return Plug(ServiceDescriptor.Singleton(rates));
    }

    /// <summary>Plugs in a figure that only the host knows, beside those plugged in before.</summary>
    /// <param name="figures">Where it is kept.</param>
    /// <returns>This builder.</returns>
    public CustomerManagementBuilder UseFigures(IHostFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        Services.AddSingleton(figures);
        return this;
    }

    /// <summary>Plugs in what follow-ups need beside repositories, which a package of storage has plugged in; required by <see cref="Reviews.FollowUpRuns"/> only.</summary>
    /// <typeparam name="TContexts">What the host knows of customers beside.</typeparam>
    /// <param name="book">The rules, as in <see cref="FollowUpBook.BuiltIn"/>.</param>
    /// <param name="lifetime">How long the contexts live; a scope unless said otherwise.</param>
    /// <returns>This builder.</returns>
    public CustomerManagementBuilder UseFollowUps<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TContexts>(
        FollowUpBook book, ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TContexts : class, IFollowUpContexts
    {
        ArgumentNullException.ThrowIfNull(book);
        return Plug(ServiceDescriptor.Singleton(book)).Plug(ServiceDescriptor.Describe(typeof(IFollowUpContexts), typeof(TContexts), lifetime));
    }

    /// <summary>Plugs in all that follow-ups need; required by <see cref="Reviews.FollowUpRuns"/> only.</summary>
    /// <typeparam name="TRepository">Where follow-ups are kept.</typeparam>
    /// <typeparam name="TLog">Where the log of planning is kept.</typeparam>
    /// <typeparam name="TContexts">What the host knows of customers beside.</typeparam>
    /// <param name="book">The rules, as in <see cref="FollowUpBook.BuiltIn"/>.</param>
    /// <param name="lifetime">How long each of the three lives; a scope unless said otherwise.</param>
    /// <returns>This builder.</returns>
    public CustomerManagementBuilder UseFollowUps<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TRepository,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TLog,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TContexts>(
        FollowUpBook book, ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TRepository : class, IFollowUpRepository
        where TLog : class, IPlanningLogStore
        where TContexts : class, IFollowUpContexts
    {
        return UseFollowUps<TContexts>(book, lifetime)
            .Plug(ServiceDescriptor.Describe(typeof(IFollowUpRepository), typeof(TRepository), lifetime))
            .Plug(ServiceDescriptor.Describe(typeof(IPlanningLogStore), typeof(TLog), lifetime));
    }

    /// <summary>
    /// Plugs in where complaints are kept; required by <see cref="Reviews.ComplaintRuns"/> only. Follow-ups then know of them: nothing is sold while one is open, and who was helped is asked
    /// whether it did.
    /// </summary>
    /// <typeparam name="TRepository">The host's repository.</typeparam>
    /// <param name="lifetime">How long one lives; a scope unless said otherwise.</param>
    /// <returns>This builder.</returns>
    public CustomerManagementBuilder UseComplaints<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TRepository>(
        ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TRepository : class, IComplaintRepository =>
        Plug(ServiceDescriptor.Describe(typeof(IComplaintRepository), typeof(TRepository), lifetime));

    /// <summary>Plugs in where service duties are kept; required by <see cref="Reviews.ServiceRuns"/> only.</summary>
    /// <typeparam name="TRepository">The host's repository.</typeparam>
    /// <param name="lifetime">How long one lives; a scope unless said otherwise.</param>
    /// <returns>This builder.</returns>
    public CustomerManagementBuilder UseServices<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TRepository>(
        ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TRepository : class, IServiceDutyRepository =>
        Plug(ServiceDescriptor.Describe(typeof(IServiceDutyRepository), typeof(TRepository), lifetime));

    /// <summary>Plugs in someone who is told of every event, beside those plugged in before.</summary>
    /// <typeparam name="TReceiver">The host's receiver.</typeparam>
    /// <param name="lifetime">How long one lives; a scope unless said otherwise: the relay has one of its own each time it wakes, and another after fifty steps.</param>
    /// <returns>This builder.</returns>
    public CustomerManagementBuilder UseReceiver<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TReceiver>(
        ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TReceiver : class, IEventReceiver
    {
        Services.Add(ServiceDescriptor.Describe(typeof(IEventReceiver), typeof(TReceiver), lifetime));
        return this;
    }

    /// <summary>
    /// Tells people what happened, as <see cref="INotificationPolicy"/> says (<see cref="StandardNotifications"/> unless the host registers its own). It is a receiver: what needs to be asked for is
    /// looked up in the repositories when a message is due. Needs an inbox, which a package of storage plugs in, and the hours of customers, as <c>UseFollowUps</c> plugs them in.
    /// </summary>
    /// <typeparam name="TPort">Where the host tells people.</typeparam>
    /// <typeparam name="TStaff">What the host knows of its staff.</typeparam>
    /// <param name="options">The settings; <c>null</c> for the defaults.</param>
    /// <param name="lifetime">How long each of the two lives; a scope unless said otherwise.</param>
    /// <returns>This builder.</returns>
    public CustomerManagementBuilder UseNotifications<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPort,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStaff>(
        NotificationOptions? options = null, ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TPort : class, INotificationPort
        where TStaff : class, IStaffDirectory
    {
        Services.Replace(ServiceDescriptor.Singleton(options ?? new NotificationOptions()));
        if (Services.All(service => service.ServiceType != typeof(NotificationReceiver)))
        {
            Services.AddTransient(CustomerManagementRegistration.Notifications);
            Services.AddTransient<IEventReceiver>(provider => provider.GetRequiredService<NotificationReceiver>());
        }

        return Plug(ServiceDescriptor.Describe(typeof(INotificationPort), typeof(TPort), lifetime)).Plug(ServiceDescriptor.Describe(typeof(IStaffDirectory), typeof(TStaff), lifetime));
    }

    private CustomerManagementBuilder Plug(ServiceDescriptor plugIn)
    {
        Services.Replace(plugIn);
        return this;
    }
}
