using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Testing.Storage;
using CustomerManagement.Domain.Tests.FollowUps;
using CustomerManagement.Domain.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Reviews;

/// <summary>A host that follows up, wired as the documentation says.</summary>
internal sealed class FollowUpDesk : IDisposable
{
    private readonly ServiceProvider _services;

    public FollowUpDesk(IFollowUpRepository? followUps = null, IComplaintRepository? complaints = null)
    {
        var services = new ServiceCollection();
        services.AddCustomerManagement(new CustomerManagementOptions { Review = new ReviewOptions { Zone = FollowUpCases.Weekdays.Zone } })
            .UseClock(Clock)
            .UseInMemory()
            .UseFollowUps<Contexts>(FollowUpBook.BuiltIn(new Money(1_000, Currency.None)), ServiceLifetime.Singleton);
        if (followUps is not null)
        {
            services.AddSingleton(followUps);
        }

        if (complaints is not null)
        {
            services.AddSingleton(complaints);
        }

        _services = services.BuildServiceProvider();
    }

    public static StaffId Rep { get; } = new("rep");

    public FakeClock Clock { get; } = new(FollowUpCases.At("2024-03-05 10:00"));

    public FollowUpRuns Runs => _services.GetRequiredService<FollowUpRuns>();

    public NextBestActions NextBest => _services.GetRequiredService<NextBestActions>();

    public IFollowUpRepository FollowUps => _services.GetRequiredService<IFollowUpRepository>();

    public PlanningLog Log => _services.GetRequiredService<IPlanningLogStore>().LoadAsync(default).Result;

    public Task<SegmentBoundaries> BoundariesAsync() => _services.GetRequiredService<CustomerReviews>().CalibrateAsync();

    public async Task<FollowUpDesk> WithAsync(params IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
        {
            await FileAsync(fact.Customer);
            await _services.GetRequiredService<IFactRepository>().AppendAsync([fact], command: null, default);
        }

        return this;
    }

    public async Task FileAsync(CustomerId customer)
    {
        var customers = _services.GetRequiredService<ICustomerRepository>();
        if (await customers.FindAsync(customer, ReadScope.Everything, default) is null)
        {
            await customers.SaveAsync([Customer.OpenAtSale(customer, Fixtures.Noon)], command: null, default);
        }
    }

    public async Task<List<string>> OpenAsync() =>
        await FollowUps.ScanDueAsync(new LocalDate(9999, 1, 1), ReadScope.Everything, default).Select(followUp => followUp.Id.Value).Order(StringComparer.Ordinal).ToListAsync();

    public void Dispose() => _services.Dispose();

    private sealed class Contexts : IFollowUpContexts
    {
        public ValueTask<FollowUpContext> OfAsync(CustomerSnapshot customer, CancellationToken cancellation) => ValueTask.FromResult(
            new FollowUpContext(FollowUpCases.Weekdays, new LocalDate(2023, 1, 1))
            {
                Team = new Dictionary<StaffRole, StaffId> { [StaffRole.Salesperson] = Rep, [StaffRole.RelationshipManager] = Rep, [StaffRole.Marketing] = new("marketing") },
            });
    }
}
