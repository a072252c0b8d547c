using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Visits;

namespace CustomerManagement.Domain.Testing.Storage;

internal sealed class InMemoryMarketReports(InMemoryStore store) : InMemoryRepository<MarketReport, MarketReportId, MarketReportSnapshot>(store), IMarketReportRepository
{
    public Task<MarketReport?> FindAsync(MarketReportId id, ReadScope scope, CancellationToken cancellation) => FindAsync(id, state => scope.Includes(state.By), cancellation);

    public IAsyncEnumerable<MarketReport> ScanUnacknowledgedAsync(ReadScope scope, CancellationToken cancellation) =>
        ScanAsync(state => state.AcknowledgedAt is null && scope.Includes(state.By), cancellation);

    public IAsyncEnumerable<MarketReport> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, ReadScope scope, CancellationToken cancellation) =>
        ScanAsync(_ => true, cancellation).Where(report => scope.Includes(report.By) && report.Customer is { } named && customers.Contains(named));

    protected override MarketReportSnapshot Snapshot(MarketReport aggregate) => aggregate.ToSnapshot();

    protected override MarketReport Restore(MarketReportSnapshot state) => MarketReport.Restore(state);
}
