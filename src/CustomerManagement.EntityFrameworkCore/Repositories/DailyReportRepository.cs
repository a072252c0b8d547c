using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Visits;
using CustomerManagement.EntityFrameworkCore.Rows;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Repositories;

internal sealed class DailyReportRepository(Store store) : DocumentRepository<DailyReport, DailyReportId, DailyReportSnapshot>(store, TableShape.DailyReports), IDailyReportRepository
{
    public Task<DailyReport?> FindAsync(DailyReportId id, ReadScope scope, CancellationToken cancellation) => FindAsync(id, found => scope.Includes(found.Person), cancellation);

    public async Task<IReadOnlyList<DailyReport>> OfPersonAsync(StaffId person, LocalDate from, LocalDate to, ReadScope scope, CancellationToken cancellation)
    {
        var (key, first, last) = (Ids.Asked(person.Value), Date(from), Date(to));
        return scope.Includes(person)
            ? await ListAsync(rows => rows.Where(row => row.Person == key && first <= row.Date && row.Date <= last), cancellation).ConfigureAwait(false)
            : [];
    }

    public IAsyncEnumerable<DailyReport> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, ReadScope scope, CancellationToken cancellation) =>
        ScanAsync(rows => rows, cancellation).Where(report => scope.Includes(report.Person) && report.NamedCustomers.Overlaps(customers));

    protected override void Describe(DocumentRow row, DailyReportSnapshot state) => (row.Person, row.Date) = (state.Person.Value, Date(state.Date));

    protected override DailyReportSnapshot Snapshot(DailyReport aggregate, long version) => aggregate.ToSnapshot() with { Version = version };

    protected override DailyReport Restore(DailyReportSnapshot state) => DailyReport.Restore(state);
}
