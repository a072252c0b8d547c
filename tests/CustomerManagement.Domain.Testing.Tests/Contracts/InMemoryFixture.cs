using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Testing.Contracts;
using CustomerManagement.Domain.Testing.Storage;

namespace CustomerManagement.Domain.Testing.Tests.Contracts;

/// <summary>The store in memory, as an integrator plugs a store of his own into the contracts.</summary>
internal class InMemoryFixture : StoreFixture
{
    protected InMemoryStore Store { get; } = new(RepositoryContracts.Calendars);

    public bool IsDisposed { get; private set; }

    public override StorePorts OpenSession() => new()
    {
        Customers = Store.Customers,
        Facts = Store.Facts,
        FollowUps = Store.FollowUps,
        PlanningLog = Store.PlanningLog,
        Complaints = Store.Complaints,
        Improvements = Store.Improvements,
        ServiceDuties = Store.ServiceDuties,
        Surveys = Store.Surveys,
        TargetPlans = Store.TargetPlans,
        VisitPlans = Store.VisitPlans,
        DailyReports = Store.DailyReports,
        MarketReports = Store.MarketReports,
        SalesMeetings = Store.SalesMeetings,
    };

    public override Task<IReadOnlyList<IDomainEvent>?> SavedEventsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<IDomainEvent>?>(Store.Events);

    public override ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
