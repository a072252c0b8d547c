using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Storage;

internal sealed class InMemoryDailyReports(InMemoryStore store) : InMemoryRepository<DailyReport, DailyReportId, DailyReportSnapshot>(store), IDailyReportRepository
{
    public Task<DailyReport?> FindAsync(DailyReportId id, ReadScope scope, CancellationToken cancellation) => FindAsync(id, state => scope.Includes(state.Person), cancellation);

    public Task<IReadOnlyList<DailyReport>> OfPersonAsync(StaffId person, LocalDate from, LocalDate to, ReadScope scope, CancellationToken cancellation) =>
        OfAsync(person, state => from <= state.Date && state.Date <= to && scope.Includes(person), cancellation);

    public IAsyncEnumerable<DailyReport> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, ReadScope scope, CancellationToken cancellation) =>
        ScanAsync(_ => true, cancellation).Where(report => scope.Includes(report.Person) && report.NamedCustomers.Overlaps(customers));

    protected override IEnumerable<object> OwnersOf(DailyReportSnapshot state) => [state.Person];

    protected override object UniqueKeyOf(DailyReportSnapshot state) => (state.Person, state.Date);

    protected override DailyReportSnapshot Snapshot(DailyReport aggregate) => aggregate.ToSnapshot();

    protected override DailyReport Restore(DailyReportSnapshot state) => DailyReport.Restore(state);
}
