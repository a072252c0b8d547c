using CustomerManagement.Domain.Targets;
using NodaTime;

namespace CustomerManagement.Domain.Persistence;

internal sealed record TargetPlanVersionDocument(TargetBreakdown Figures, Instant ReplacedAt, string Reason) : IDocumentOf<TargetPlanVersion, TargetPlanVersionDocument>
{
    public static TargetPlanVersionDocument Of(TargetPlanVersion value) => new(value.Figures, value.ReplacedAt, value.Reason);

    public TargetPlanVersion ToValue() => new(Figures, ReplacedAt, Reason);
}
