using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Surveys;

namespace CustomerManagement.EntityFrameworkCore.Repositories;

internal sealed class SurveyRepository(Store store) : DocumentRepository<Survey, SurveyId, SurveySnapshot>(store, TableShape.Surveys), ISurveyRepository
{
    public Task<Survey?> FindAsync(SurveyId id, CancellationToken cancellation) => FindAsync(id, _ => true, cancellation);

    public IAsyncEnumerable<Survey> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, CancellationToken cancellation) =>
        ScanAsync(rows => rows, cancellation).Where(survey => survey.Participants.Any(participant => customers.Contains(participant.Customer)));

    protected override SurveySnapshot Snapshot(Survey aggregate, long version) => aggregate.ToSnapshot() with { Version = version };

    protected override Survey Restore(SurveySnapshot state) => Survey.Restore(state);
}
