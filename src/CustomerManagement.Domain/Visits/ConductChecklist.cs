using System.Diagnostics.CodeAnalysis;
using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.Visits;

/// <summary>What to see to on a visit, in order. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// Source of the built-in points: on a return visit learn how the product is used and what is newly needed, introduce new products, and mind dress and manner;
/// ask whether the customer is satisfied with us, our products and our service; help with use; bring home opinions, news of the customer, of the competitors,
/// and how complaint, payment and order stand. Which purpose asks for the last ones is our reading.
/// </remarks>
public sealed class ConductChecklist
{
    private readonly Dictionary<string, ConductPoint> _points;

    /// <summary>Creates a checklist.</summary>
    /// <param name="points">The points, in the order in which they are seen to; may be none.</param>
    /// <exception cref="ArgumentException">A point is missing, or two have one code.</exception>
    public ConductChecklist(IEnumerable<ConductPoint> points)
    {
        Points = CodedItems.Unique(points, point => point.Code, nameof(points));
        _points = Points.ToDictionary(point => point.Code, StringComparer.Ordinal);
    }

    /// <summary>The points of the sources.</summary>
    public static ConductChecklist BuiltIn { get; } = new(
    [
        new("appearance", new("Dress and manner: serious and friendly", "正装穿着,言谈严肃而随和", "正裝穿著,言談嚴肅而隨和", "단정한 복장, 진지하면서 편안한 말씨"), ConductAnswerKind.Confirmation),
        new("product-use", new("How the customer uses our products", "客户使用产品的情况", "客戶使用產品的情況", "고객의 제품 사용 상황"), ConductAnswerKind.Remark),
        new("satisfaction", new("Satisfaction with us, our products and service", "对公司、产品和服务是否满意", "對公司、產品和服務是否滿意", "회사와 제품, 서비스에 대한 만족"), ConductAnswerKind.Remark),
        new("new-needs", new("New needs of late", "客户近期有无新的需求", "客戶近期有無新的需求", "최근의 새로운 요구"), ConductAnswerKind.Needs),
        new("new-products", new("Products to introduce", "宣传、推介新产品", "宣傳、推介新產品", "소개할 신제품"), ConductAnswerKind.Products),
        new("opinions", new("Opinions of the customer", "客户反映的意见", "客戶反映的意見", "고객의 의견"), ConductAnswerKind.Remark),
        new("customer-news", new("News of the customer", "客户的最新动态", "客戶的最新動態", "고객의 최근 동향"), ConductAnswerKind.Remark),
        new("competitors", new("News of the competitors", "竞争者的市场信息", "競爭者的市場信息", "경쟁사의 시장 정보"), ConductAnswerKind.Remark, [VisitPurpose.Development, VisitPurpose.Research]),
        new("help-with-use", new("Help with installing, use and upkeep", "协助安装、调试、使用和维修", "協助安裝、調試、使用和維修", "설치, 시운전, 사용, 보수 지원"), ConductAnswerKind.Confirmation, [VisitPurpose.Service]),
        new("complaint", new("How the complaint was settled", "客诉处理", "客訴處理", "고객 불만 처리"), ConductAnswerKind.Remark, [VisitPurpose.Complaint]),
        new("payment", new("How the payment stands", "货款回收", "貨款回收", "대금 회수"), ConductAnswerKind.Remark, [VisitPurpose.Collection]),
        new("order", new("How the order stands", "订货情况", "訂貨情況", "주문 상황"), ConductAnswerKind.Remark, [VisitPurpose.Order]),
    ]);

    /// <summary>The points, in the order in which they are seen to.</summary>
    public IReadOnlyList<ConductPoint> Points { get; }

    /// <summary>This checklist with points of a host's own: one whose code is there takes that place, a new one comes last.</summary>
    /// <param name="points">The points.</param>
    /// <returns>The checklist of both.</returns>
    /// <exception cref="ArgumentException">A point is missing, or two of those given have one code.</exception>
    public ConductChecklist With(params IEnumerable<ConductPoint> points) => new(CodedItems.Merged(Points, points, point => point.Code, nameof(points)));

    /// <summary>This checklist without some points.</summary>
    /// <param name="codes">Their codes; one that is not there changes nothing.</param>
    /// <returns>The checklist of the others.</returns>
    public ConductChecklist Without(params IEnumerable<string> codes) => new(Points.ExceptBy(codes, point => point.Code, StringComparer.Ordinal));

    /// <summary>The points of a visit.</summary>
    /// <param name="purposes">What it is for; may be nothing.</param>
    /// <returns>The points in order.</returns>
    public IReadOnlyList<ConductPoint> For(params IEnumerable<VisitPurpose> purposes)
    {
        var all = purposes.ToHashSet();
        return [.. Points.Where(point => point.AppliesTo(all))];
    }

    /// <summary>Finds a point.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="point">The point.</param>
    /// <returns><c>false</c> when there is none of that code.</returns>
    public bool TryFind(string code, [NotNullWhen(true)] out ConductPoint? point) => _points.TryGetValue(code, out point);
}
