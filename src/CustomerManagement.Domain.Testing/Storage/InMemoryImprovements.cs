using CustomerManagement.Domain.Complaints;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Storage;

internal sealed class InMemoryImprovements(InMemoryStore store) : InMemoryRepository<Improvement, ImprovementId, ImprovementSnapshot>(store), IImprovementRepository
{
    public Task<Improvement?> FindAsync(ImprovementId id, CancellationToken cancellation) => FindAsync(id, _ => true, cancellation);

    public IAsyncEnumerable<Improvement> ScanOpenDueAsync(LocalDate upTo, CancellationToken cancellation) =>
        ScanAsync(state => state.Status == ImprovementStatus.Open && state.Due <= upTo, cancellation);

    protected override ImprovementSnapshot Snapshot(Improvement aggregate) => aggregate.ToSnapshot();

    protected override Improvement Restore(ImprovementSnapshot state) => Improvement.Restore(state);
}
