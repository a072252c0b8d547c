using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Suggestions by cause, in the order given. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// Source: the right remedy follows from the true cause, be it an expectation gap, the product's quality or the conduct of service. Which remedies are meant is our reading.
/// </remarks>
public sealed class RemedyBook : IRemedySuggestions
{
    private readonly ValueList<RemedySuggestion> _suggestions;

    /// <summary>Creates a book.</summary>
    /// <param name="suggestions">The suggestions.</param>
    /// <exception cref="ArgumentException">A suggestion is missing, or two for one cause have the same code.</exception>
    public RemedyBook(IEnumerable<RemedySuggestion> suggestions)
    {
        _suggestions = new ValueList<RemedySuggestion>(suggestions, nameof(suggestions));
        if (_suggestions.DistinctBy(suggestion => (suggestion.Cause, suggestion.Code)).Count() != _suggestions.Count)
        {
            throw new ArgumentException("A cause has a suggestion once.", nameof(suggestions));
        }
    }

    /// <summary>The suggestions when nothing else is said.</summary>
    public static RemedyBook BuiltIn { get; } = new(
    [
        new(CauseKind.ExpectationGap, "explain", new("Explain what was agreed and what the product does", "说明约定内容与产品性能", "說明約定內容與產品性能", "약정 내용과 제품 성능 설명")),
        new(CauseKind.ExpectationGap, "advise", new("Advise on the product that fits", "指导选择合适的产品", "指導選擇合適的產品", "적합한 제품 선택 안내")),
        new(CauseKind.ExpectationGap, "train", new("Train those who use it", "操作培训", "操作培訓", "사용자 교육")),
        new(CauseKind.ProductQuality, "repair", new("Repair it", "维修", "維修", "수리")),
        new(CauseKind.ProductQuality, "replace", new("Replace it", "更换", "更換", "교환")),
        new(CauseKind.ProductQuality, "refund", new("Take it back and refund", "退货退款", "退貨退款", "반품 및 환불")),
        new(CauseKind.ServiceConduct, "apologise", new("Apologise in person", "当面道歉", "當面道歉", "직접 사과")),
        new(CauseKind.ServiceConduct, "other-contact", new("Give the customer another contact", "更换服务人员", "更換服務人員", "담당자 변경")),
        new(CauseKind.ServiceConduct, "coach", new("Coach whom it was about", "对相关人员进行培训", "對相關人員進行培訓", "해당 직원 교육")),
        new(CauseKind.Delivery, "redeliver", new("Deliver what is missing", "补发货物", "補發貨物", "재배송")),
        new(CauseKind.Delivery, "compensate-delay", new("Make up for the delay", "补偿延误", "補償延誤", "지연 보상")),
        new(CauseKind.Billing, "correct-invoice", new("Correct the invoice", "更正账单", "更正帳單", "청구서 정정")),
        new(CauseKind.Billing, "refund-difference", new("Pay back what was charged too much", "退还多收款项", "退還多收款項", "과다 청구액 환불")),
        new(CauseKind.Other, "goodwill", new("A gesture of goodwill", "表示诚意", "表示誠意", "성의 표시")),
    ]);

    /// <summary>What the suggestions are called, by their codes; where two causes have the same code, by the first.</summary>
    public IReadOnlyDictionary<string, Labels> Labels =>
        _suggestions.DistinctBy(suggestion => suggestion.Code, StringComparer.Ordinal).ToDictionary(suggestion => suggestion.Code, suggestion => suggestion.Labels, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<RemedySuggestion> For(CauseKind cause, ComplaintSeverity severity)
    {
        if (!Enum.IsDefined(cause) || !Enum.IsDefined(severity))
        {
            throw new ArgumentOutOfRangeException(Enum.IsDefined(cause) ? nameof(severity) : nameof(cause));
        }

        return new ValueList<RemedySuggestion>(_suggestions.Where(suggestion => suggestion.Cause == cause), nameof(cause));
    }
}
