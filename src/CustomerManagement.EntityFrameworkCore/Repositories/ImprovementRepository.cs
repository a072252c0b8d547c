using CustomerManagement.Domain.Complaints;
using CustomerManagement.EntityFrameworkCore.Rows;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Repositories;

internal sealed class ImprovementRepository(Store store) : DocumentRepository<Improvement, ImprovementId, ImprovementSnapshot>(store, TableShape.Improvements), IImprovementRepository
{
    public Task<Improvement?> FindAsync(ImprovementId id, CancellationToken cancellation) => FindAsync(id, _ => true, cancellation);

    public IAsyncEnumerable<Improvement> ScanOpenDueAsync(LocalDate upTo, CancellationToken cancellation)
    {
        var date = Date(upTo);
        return ScanAsync(rows => rows.Where(row => row.DueOn <= date), cancellation);
    }

    protected override void Describe(DocumentRow row, ImprovementSnapshot state) => row.DueOn = state.Status == ImprovementStatus.Open ? Date(state.Due) : null;

    protected override ImprovementSnapshot Snapshot(Improvement aggregate, long version) => aggregate.ToSnapshot() with { Version = version };

    protected override Improvement Restore(ImprovementSnapshot state) => Improvement.Restore(state);
}
