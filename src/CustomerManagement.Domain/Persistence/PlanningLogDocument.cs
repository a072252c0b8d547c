using CustomerManagement.Domain.FollowUps;
using NodaTime;

namespace CustomerManagement.Domain.Persistence;

internal sealed record PlanningLogDocument(IReadOnlyList<LocalDate> Days) : IDocumentOf<PlanningLog, PlanningLogDocument>
{
    public static PlanningLogDocument Of(PlanningLog value) => new(value.Days);

    public PlanningLog ToValue() => new(Days);
}
