using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.Services;

/// <summary>The acts of service of a business, in order. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// Source of the built-in ones: before the sale advise the customer to choose the right product and the right strategy of upgrades, for its surroundings and its means; during the sale
/// brief on the technology, train and certify those who will use it; after the sale hand over, maintain, follow up repairs, guide upgrades; and install and adjust. That installation
/// and repair are done only when asked for is our reading: not every product needs them.
/// </remarks>
public sealed class ServiceActs
{
    private readonly Dictionary<string, ServiceAct> _acts;

    /// <summary>Creates a catalogue.</summary>
    /// <param name="acts">The acts, in order; may be none.</param>
    /// <exception cref="ArgumentException">An act is missing, or two have one code.</exception>
    public ServiceActs(IEnumerable<ServiceAct> acts)
    {
        All = CodedItems.Unique(acts, act => act.Code, nameof(acts));
        _acts = All.ToDictionary(act => act.Code, StringComparer.Ordinal);
    }

    /// <summary>Advice on the choice of product and of upgrades, before the sale.</summary>
    public static ServiceAct Advice { get; } = new(
        "advice", new Labels("Advice and selection", "技术交流、选型指导", "技術交流、選型指導", "기술 상담 및 제품 선정"), ServicePhase.BeforeSale);

    /// <summary>Briefing on the technology, during the sale.</summary>
    public static ServiceAct TechnicalBriefing { get; } = new(
        "technical-briefing", new Labels("Technical briefing", "技术交底", "技術交底", "기술 설명"), ServicePhase.DuringSale);

    /// <summary>Training and certification of those who will use the product, during the sale.</summary>
    public static ServiceAct OperatorTraining { get; } = new(
        "operator-training", new Labels("Operator training", "上岗培训", "上崗培訓", "사용자 교육"), ServicePhase.DuringSale);

    /// <summary>Installing and adjusting, during the sale; only when asked for.</summary>
    public static ServiceAct Installation { get; } = new(
        "installation", new Labels("Installation", "安装、调试", "安裝、調試", "설치 및 시운전"), ServicePhase.DuringSale, isOwed: false);

    /// <summary>Handing over the product and what there is to know of it, after the sale.</summary>
    public static ServiceAct Handover { get; } = new(
        "handover", new Labels("Technical handover", "技术交代", "技術交代", "기술 인계"), ServicePhase.AfterSale);

    /// <summary>Maintenance, after the sale.</summary>
    public static ServiceAct Maintenance { get; } = new(
        "maintenance", new Labels("Maintenance", "维护", "維護", "유지 보수"), ServicePhase.AfterSale);

    /// <summary>Repair, after the sale; only when asked for.</summary>
    public static ServiceAct Repair { get; } = new(
        "repair", new Labels("Repair", "维修", "維修", "수리"), ServicePhase.AfterSale, isOwed: false);

    /// <summary>Seeing to it that repairs hold, after the sale.</summary>
    public static ServiceAct RepairFollowUp { get; } = new(
        "repair-follow-up", new Labels("Repair follow-up", "维修跟踪服务", "維修跟蹤服務", "수리 후 점검"), ServicePhase.AfterSale);

    /// <summary>Guidance on upgrades and on what replaces the product, after the sale.</summary>
    public static ServiceAct UpgradeGuidance { get; } = new(
        "upgrade-guidance", new Labels("Upgrade guidance", "升级换代指导", "升級換代指導", "업그레이드 안내"), ServicePhase.AfterSale);

    /// <summary>The acts of the sources.</summary>
    public static ServiceActs BuiltIn { get; } = new([Advice, TechnicalBriefing, OperatorTraining, Installation, Handover, Maintenance, Repair, RepairFollowUp, UpgradeGuidance]);

    /// <summary>All acts, in order.</summary>
    public IReadOnlyList<ServiceAct> All { get; }

    /// <summary>This catalogue with acts of a host's own: one whose code is there takes that place, a new one comes last.</summary>
    /// <param name="acts">The acts.</param>
    /// <returns>The catalogue of both.</returns>
    /// <exception cref="ArgumentException">An act is missing, or two of those given have one code.</exception>
    public ServiceActs With(params IEnumerable<ServiceAct> acts) => new(CodedItems.Merged(All, acts, act => act.Code, nameof(acts)));

    /// <summary>This catalogue without some acts.</summary>
    /// <param name="codes">Their codes; one that is not there changes nothing.</param>
    /// <returns>The catalogue of the others.</returns>
    public ServiceActs Without(params IEnumerable<string> codes) => new(All.ExceptBy(codes, act => act.Code, StringComparer.Ordinal));

    /// <summary>What a phase owes to every customer.</summary>
    /// <param name="phase">The phase.</param>
    /// <returns>The acts in order; may be none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The phase is not a defined one.</exception>
    public IReadOnlyList<ServiceAct> Owed(ServicePhase phase) => Enum.IsDefined(phase)
        ? [.. All.Where(act => act.Phase == phase && act.IsOwed)]
        : throw new ArgumentOutOfRangeException(nameof(phase));

    /// <summary>Finds an act.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>The act; <c>null</c> when there is none of that code.</returns>
    public ServiceAct? Find(string code) => _acts.GetValueOrDefault(code);
}
