using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Visits;
using CustomerManagement.EntityFrameworkCore.Rows;

namespace CustomerManagement.EntityFrameworkCore.Repositories;

internal sealed class MarketReportRepository(Store store) : DocumentRepository<MarketReport, MarketReportId, MarketReportSnapshot>(store, TableShape.MarketReports), IMarketReportRepository
{
    public Task<MarketReport?> FindAsync(MarketReportId id, ReadScope scope, CancellationToken cancellation) => FindAsync(id, report => scope.Includes(report.By), cancellation);

    public IAsyncEnumerable<MarketReport> ScanUnacknowledgedAsync(ReadScope scope, CancellationToken cancellation)
    {
        var staff = scope.StaffIds();
        return ScanAsync(rows => rows.Where(row => row.Moment != null && (scope.IsEverything || staff.Contains(row.Person!))), cancellation);
    }

    // The moment is that of filing, as long as nobody has taken note.
    public IAsyncEnumerable<MarketReport> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, ReadScope scope, CancellationToken cancellation) =>
        ScanAsync(rows => rows, cancellation).Where(report => scope.Includes(report.By) && report.Customer is { } named && customers.Contains(named));

    protected override void Describe(DocumentRow row, MarketReportSnapshot state) =>
        (row.Person, row.Moment) = (state.By.Value, state.AcknowledgedAt is null ? Store.Ticks(state.FiledAt) : null);

    protected override MarketReportSnapshot Snapshot(MarketReport aggregate, long version) => aggregate.ToSnapshot() with { Version = version };

    protected override MarketReport Restore(MarketReportSnapshot state) => MarketReport.Restore(state);
}
