using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>The built-in rules. The documentation names the source of each.</summary>
internal static class DefaultFollowUps
{
    private static readonly FollowUpAudience _best = new(tiers: [AbcTier.A]);

    private static readonly FollowUpAudience _old = new(stages: [LifecycleStage.Loyal, LifecycleStage.Lapsed, LifecycleStage.WonBack]);

    public static IReadOnlyList<FollowUpRule> All(Money largePurchase) =>
    [
        new(
            "sale.reassurance", 1, new("Reassure after the sale", "售后安心回访", "售後安心回訪", "판매 직후 안심 확인"),
            new PurchaseTrigger(), new FollowUpTiming(1, 5, OffsetUnit.WorkingDays),
            new FollowUpTerms(ContactAim.Service, [ContactChannel.Call, ContactChannel.Email], StaffRole.Salesperson, 700)) { OnceInDays = 14 },
        new(
            "sale.feedback", 1, new("Ask how it turned out", "询问使用感受", "詢問使用感受", "사용 소감 듣기"),
            new PurchaseTrigger(), new FollowUpTiming(30, 50),
            new FollowUpTerms(ContactAim.Service, [ContactChannel.Call, ContactChannel.Email], StaffRole.Salesperson, 400)) { OnceInDays = 60 },
        new(
            "purchase.thanks", 1, new("Thank for a large purchase", "感谢大额购买", "感謝大額購買", "대량 구매 감사"),
            new PurchaseTrigger(largePurchase), new FollowUpTiming(1, 7),
            new FollowUpTerms(ContactAim.Greeting, [ContactChannel.Letter], StaffRole.RelationshipManager, 800), _best) { OnceInDays = 7 },
        new(
            "season.call", 1, new("Call before the season", "旺季前致电", "旺季前致電", "성수기 전 전화"),
            new EventTrigger(HostEvent.Season, EventTrigger.DefaultBuyerMonths), new FollowUpTiming(-21, -1),
            new FollowUpTerms(ContactAim.Sales, [ContactChannel.Call, ContactChannel.Visit], StaffRole.RelationshipManager, 600), _best),
        new(
            "launch.call", 1, new("Call before the launch", "新品上市前致电", "新品上市前致電", "신제품 출시 전 전화"),
            new EventTrigger(HostEvent.Launch), new FollowUpTiming(-14, -1),
            new FollowUpTerms(ContactAim.Sales, [ContactChannel.Call, ContactChannel.Visit], StaffRole.RelationshipManager, 600), _best),
        new(
            "birthday.greeting", 1, new("Birthday greeting", "生日祝贺", "生日祝賀", "생일 축하"),
            new BirthdayTrigger(), new FollowUpTiming(0, 3),
            new FollowUpTerms(ContactAim.Greeting, [ContactChannel.Call, ContactChannel.Letter], StaffRole.RelationshipManager, 500)) { OnceInDays = 300 },
        new(
            "holiday.greeting", 1, new("Holiday greeting", "节日问候", "節日問候", "명절 인사"),
            new HolidayTrigger(), new FollowUpTiming(0, 0, shift: DayShift.Previous),
            new FollowUpTerms(ContactAim.Greeting, [ContactChannel.Letter, ContactChannel.Email], StaffRole.RelationshipManager, 300), _best) { OnceInDays = 10 },
        new(
            "news", 1, new("News that concern the customer", "告知相关行业和产品信息", "告知相關行業和產品資訊", "업계 및 제품 소식 안내"),
            new EventTrigger(HostEvent.News, EventTrigger.DefaultBuyerMonths), new FollowUpTiming(0, 14),
            new FollowUpTerms(ContactAim.Information, [ContactChannel.Email, ContactChannel.Letter], StaffRole.Marketing, 300)),
        new(
            "review", 1, new("Regular review", "定期回访老客户", "定期回訪老客戶", "기존 고객 정기 점검"),
            new ReviewTrigger(6), new FollowUpTiming(0, 30),
            new FollowUpTerms(ContactAim.Service, [ContactChannel.Visit, ContactChannel.Call], StaffRole.Salesperson, 450, CatchUp.Merge), _old) { OnceInDays = 90 },
        new(
            "complaint.satisfaction", 1, new("Ask whether the remedy helped", "投诉处理后满意度确认", "客訴處理後滿意度確認", "불만 처리 후 만족 확인"),
            new EventTrigger(HostEvent.ComplaintRemedied), new FollowUpTiming(3, 10, OffsetUnit.WorkingDays),
            new FollowUpTerms(ContactAim.Service, [ContactChannel.Call, ContactChannel.Email], StaffRole.RelationshipManager, 900, CatchUp.Send)),
        new(
            "lost.approach", 1, new("Approach a lost customer again", "再次接触流失客户", "再次接觸流失客戶", "이탈 고객 재접촉"),
            new SilenceTrigger(LifecycleOptions.DefaultLostAfterDays + 1), new FollowUpTiming(0, 60),
            new FollowUpTerms(ContactAim.Sales, [ContactChannel.Call, ContactChannel.Visit, ContactChannel.Letter], StaffRole.Salesperson, 550, CatchUp.Send)),
    ];
}
