using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Testing.Storage;
using CustomerManagement.Domain.Tests.Delivery;
using CustomerManagement.Domain.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static CustomerManagement.Domain.Tests.Complaints.ComplaintCases;

namespace CustomerManagement.Domain.Tests.Registration;

/// <summary>Who is told is plugged in by one call each, and is told of what is saved.</summary>
public sealed class DeliveryRegistrationTests
{
    [Fact]
    public async Task What_is_saved_reaches_receivers_and_people()
    {
        using var services = Host(builder => builder.UseReceiver<Noting>().UseNotifications<Port, Staff>().UseNotifications<Port, Staff>());
        await SaveAsync(services);
        var report = await SendAsync(services);
        Assert.Equal((report.Taken, 0), (report.Sent, report.Failed));
        Assert.Equal(services.GetRequiredService<InMemoryStore>().Events.Count, report.Sent);
        Assert.Equal(report.Sent, services.GetRequiredService<Log>().Received.Count);

        // Once, however often the plug-in was called for.
        Assert.NotEmpty(services.GetRequiredService<Log>().Told);
        Assert.Equal(services.GetRequiredService<Log>().Told.Distinct(), services.GetRequiredService<Log>().Told);
        Assert.Equal(0, (await SendAsync(services)).Taken);
    }

    [Fact]
    public async Task Each_step_has_a_scope_of_its_own()
    {
        using var services = Host(builder => builder.UseReceiver<Noting>());
        await SaveAsync(services);
        await SendAsync(services);
        await services.GetRequiredService<ICustomerRepository>().SaveAsync([Customer.OpenAtSale(new CustomerId("2"), Fixtures.Noon)], command: null, default);
        await SendAsync(services);
        Assert.Equal(2, services.GetRequiredService<Log>().Receivers);
    }

    [Fact]
    public void What_is_forgotten_is_told_with_the_call_that_mends_it()
    {
        Assert.Contains("UseReceiver<YourReceiver>()", Forgotten(_ => { }), StringComparison.Ordinal);
        Assert.Contains("UseFollowUps<", Forgotten(builder => builder.UseNotifications<Port, Staff>(), withFollowUps: false), StringComparison.Ordinal);
        Assert.Contains("AddScoped<IOutbox, YourOutbox>()", Forgotten(builder =>
        {
            builder.UseReceiver<Noting>();
            builder.Services.Remove(builder.Services.Single(service => service.ServiceType == typeof(IOutbox)));
        }), StringComparison.Ordinal);

        static string Forgotten(Action<CustomerManagementBuilder> use, bool withFollowUps = true)
        {
            using var services = Host(use, withFollowUps);
            using var scope = services.CreateScope();
            return Assert.Throws<CustomerManagementSetupException>(scope.ServiceProvider.GetRequiredService<OutboxRelay>).Message;
        }
    }

    private static ServiceProvider Host(Action<CustomerManagementBuilder> use, bool withFollowUps = true)
    {
        var services = new ServiceCollection().AddSingleton<Log>();
        var builder = services.AddCustomerManagement().UseClock(new FakeClock(Fixtures.Noon)).UseInMemory();
        if (withFollowUps)
        {
            builder.UseFollowUps<Contexts>(FollowUpBook.BuiltIn(new Money(1_000, Currency.None)));
        }

        use(builder);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    private static async Task SaveAsync(IServiceProvider services)
    {
        await services.GetRequiredService<ICustomerRepository>().SaveAsync([Customer.OpenAtSale(Buyer, Fixtures.Noon)], command: null, default);
        await services.GetRequiredService<IComplaintRepository>().SaveAsync([Received("2026-03-02 09:00")], command: null, default);
    }

    private static async Task<RelayReport> SendAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutboxRelay>().SendDueAsync();
    }

    private sealed class Log
    {
        public List<string> Received { get; } = [];

        public List<string> Told { get; } = [];

        public int Receivers { get; set; }
    }

    private sealed class Noting : IEventReceiver
    {
        private readonly Log _log;

        public Noting(Log log)
        {
            _log = log;
            _log.Receivers++;
        }

        public string Name => "noting";

        public Task<Reception> ReceiveAsync(OutboxMessage message, CancellationToken cancellation)
        {
            _log.Received.Add(message.Id);
            return Task.FromResult(Reception.Done);
        }
    }

    private sealed class Port(Log log) : INotificationPort
    {
        public Task SendAsync(Notification notification, CancellationToken cancellation)
        {
            log.Told.Add(notification.Id);
            return Task.CompletedTask;
        }
    }

    private sealed class Staff : IStaffDirectory
    {
        public Task<IReadOnlyList<StaffId>> WithRoleAsync(StaffRole role, CustomerId? customer, StaffId? person, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<StaffId>>([new StaffId("boss")]);

        public Task<ReadScope> ScopeOfAsync(StaffId person, CancellationToken cancellation) => Task.FromResult(ReadScope.Everything);

        public Task<LanguageTag?> LanguageOfAsync(StaffId person, CancellationToken cancellation) => Task.FromResult<LanguageTag?>(null);
    }

    private sealed class Contexts : IFollowUpContexts
    {
        public ValueTask<FollowUpContext> OfAsync(CustomerSnapshot customer, CancellationToken cancellation) => new NotificationDesk().OfAsync(customer, cancellation);
    }
}
