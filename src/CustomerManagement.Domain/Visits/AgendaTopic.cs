using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

/// <summary>What an item of an agenda is called, by its stable code. Immutable and compared by value.</summary>
/// <remarks>A host may use codes of its own on its agendas, and names them itself.</remarks>
public sealed record AgendaTopic
{
    /// <summary>Visits planned for the day.</summary>
    public const string PlannedVisits = "planned-visits";

    /// <summary>Visits that were promised.</summary>
    public const string PromisedVisits = "promised-visits";

    /// <summary>Visits that the plan leaves out.</summary>
    public const string LeftOutVisits = "left-out-visits";

    /// <summary>Follow-ups that are overdue.</summary>
    public const string OverdueFollowUps = "overdue-follow-ups";

    /// <summary>Complaints that are open.</summary>
    public const string OpenComplaints = "open-complaints";

    /// <summary>Sales against the target.</summary>
    public const string Sales = "sales";

    /// <summary>New customers won.</summary>
    public const string NewCustomers = "new-customers";

    /// <summary>Payments collected.</summary>
    public const string Collections = "collections";

    /// <summary>The share of visits that reached somebody and met a purpose.</summary>
    public const string EffectiveVisits = "effective-visits";

    /// <summary>The share of visits that reached somebody on which an order was taken.</summary>
    public const string ClosingRate = "closing-rate";

    /// <summary>Sales for each salesperson.</summary>
    public const string SalesPerPerson = "sales-per-person";

    /// <summary>The market and the competitors.</summary>
    public const string Market = "market";

    /// <summary>Customers that behave unusually, such as those drifting away.</summary>
    public const string UnusualCustomers = "unusual-customers";

    /// <summary>Reports that are missing.</summary>
    public const string MissingReports = "missing-reports";

    /// <summary>What was learnt today.</summary>
    public const string Lessons = "lessons";

    /// <summary>Goals and plan of the next week.</summary>
    public const string NextWeek = "next-week";

    /// <summary>Opinions of customers.</summary>
    public const string Opinions = "opinions";

    /// <summary>Answers to opinions given before.</summary>
    public const string Answers = "answers";

    /// <summary>News of products.</summary>
    public const string ProductNews = "product-news";

    /// <summary>How products are used.</summary>
    public const string ProductUse = "product-use";

    private static readonly Dictionary<string, AgendaTopic> _topics;

    static AgendaTopic()
    {
        AgendaTopic[] all =
        [
            new(PlannedVisits, new("Visits planned for today", "今日访问计划", "今日訪問計劃", "오늘의 방문 계획")),
            new(PromisedVisits, new("Visits promised", "已承诺的访问", "已承諾的訪問", "약속한 방문")),
            new(LeftOutVisits, new("Visits left out of the plan", "未列入计划的访问", "未列入計劃的訪問", "계획에서 빠진 방문")),
            new(OverdueFollowUps, new("Overdue follow-ups", "逾期未跟进事项", "逾期未跟進事項", "기한이 지난 후속 조치")),
            new(OpenComplaints, new("Open complaints", "未结客诉", "未結客訴", "미해결 고객 불만")),
            new(Sales, new("Sales against target", "销售目标达成", "銷售目標達成", "판매 목표 달성")),
            new(NewCustomers, new("New customers", "新开发客户数", "新開發客戶數", "신규 고객 수")),
            new(Collections, new("Payments collected", "货款回收", "貨款回收", "대금 회수")),
            new(EffectiveVisits, new("Effective visit rate", "有效访问率", "有效訪問率", "유효 방문율")),
            new(ClosingRate, new("Closing rate", "交易率", "交易率", "거래 성사율")),
            new(SalesPerPerson, new("Average sales per person", "平均每人销售额", "平均每人銷售額", "1인당 평균 판매액")),
            new(Market, new("Market and competitors", "市场信息与竞争者动态", "市場資訊與競爭者動態", "시장 정보와 경쟁사 동향")),
            new(UnusualCustomers, new("Unusual customers", "异常客户处理", "異常客戶處理", "이상 고객 처리")),
            new(MissingReports, new("Missing reports", "未呈交的报表", "未呈交的報表", "미제출 보고서")),
            new(Lessons, new("Lessons of today's visits", "今日访问心得", "今日訪問心得", "오늘의 방문 소감")),
            new(NextWeek, new("Goals and plan of next week", "下周目标与计划", "下週目標與計劃", "다음 주 목표와 계획")),
            new(Opinions, new("Opinions of customers", "客户反映的意见", "客戶反映的意見", "고객의 의견")),
            new(Answers, new("Answers to opinions given before", "对以往意见的答复", "對以往意見的答覆", "이전 의견에 대한 회답")),
            new(ProductNews, new("Product news", "新产品介绍", "新產品介紹", "신제품 소식")),
            new(ProductUse, new("How to use our products", "产品使用指导", "產品使用指導", "제품 사용 방법 안내")),
        ];
        BuiltIn = Array.AsReadOnly(all);
        _topics = all.ToDictionary(topic => topic.Code, StringComparer.Ordinal);
    }

    private AgendaTopic(string code, Labels labels) => (Code, Labels) = (code, labels);

    /// <summary>The topics of the library.</summary>
    public static IReadOnlyList<AgendaTopic> BuiltIn { get; }

    /// <summary>Its stable code.</summary>
    public string Code { get; }

    /// <summary>What it is called.</summary>
    public Labels Labels { get; }

    /// <summary>Finds a topic of the library.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>The topic; <c>null</c> when the code is a host's own.</returns>
    public static AgendaTopic? Find(string code) => _topics.GetValueOrDefault(code);
}
