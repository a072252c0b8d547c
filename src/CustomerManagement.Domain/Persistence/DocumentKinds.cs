using System.Collections.Frozen;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Targets;
using CustomerManagement.Domain.Visits;

namespace CustomerManagement.Domain.Persistence;

/// <summary>What can be kept as a document.</summary>
internal static class DocumentKinds
{
    // A step that leads from one version of a document to the next stands behind the type: the first one leads from 1 to 2. None is changed or goes.
    private static readonly FrozenDictionary<Type, DocumentKind> _kinds = new[]
    {
        Kind<CustomerSnapshot>("customer"),
        Kind<FollowUpSnapshot>("follow-up"),
        Kind<VisitPlanSnapshot>("visit-plan"),
        Kind<DailyReportSnapshot>("daily-report"),
        Kind<MarketReportSnapshot>("market-report"),
        Kind<SalesMeetingSnapshot>("sales-meeting"),
        Kind<ComplaintSnapshot>("complaint"),
        Kind<ImprovementSnapshot>("improvement"),
        Kind<ServiceDutySnapshot>("service-duty"),
        Kind<SurveySnapshot>("survey"),
        Kind<TargetPlanSnapshot>("target-plan"),
        Kind<ConductRecord>("conduct-record"),
        Kind<PlanningLog>("planning-log"),
        Kind<Purchase>("purchase"),
        Kind<ContactMade>("contact-made"),
        Kind<ServingCost>("serving-cost"),
        Kind<CompetitorPurchase>("competitor-purchase"),
        Kind<AttitudeStated>("attitude-stated"),
    }.ToFrozenDictionary(kind => kind.Type);

    public static IReadOnlyList<DocumentKind> All => _kinds.Values;

    public static DocumentKind Of<T>(string parameter) => _kinds.TryGetValue(typeof(T), out var kind)
        ? kind
        : throw new ArgumentException($"{typeof(T).Name} is not kept as a document; the documentation of SnapshotJson says what is.", parameter);

    private static DocumentKind Kind<T>(string name, params DocumentUpgrade[] upgrades) => new(name, DocumentOptions.Documents.GetTypeInfo(typeof(T)), upgrades);
}
