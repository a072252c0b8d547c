using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Surveys;

namespace CustomerManagement.Domain.Testing.Storage;

internal sealed class InMemorySurveys(InMemoryStore store) : InMemoryRepository<Survey, SurveyId, SurveySnapshot>(store), ISurveyRepository
{
    public Task<Survey?> FindAsync(SurveyId id, CancellationToken cancellation) => FindAsync(id, _ => true, cancellation);

    public IAsyncEnumerable<Survey> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, CancellationToken cancellation) =>
        ScanAsync(_ => true, cancellation).Where(survey => survey.Participants.Any(participant => customers.Contains(participant.Customer)));

    protected override SurveySnapshot Snapshot(Survey aggregate) => aggregate.ToSnapshot();

    protected override Survey Restore(SurveySnapshot state) => Survey.Restore(state);
}
