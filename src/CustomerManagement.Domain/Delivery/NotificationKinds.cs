using System.Collections.Frozen;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Delivery;

/// <summary>The kinds of notifications that <see cref="StandardNotifications"/> makes, and a short title for each. Those whose name begins with <c>customer.</c> go to customers, the others to the staff.</summary>
public static class NotificationKinds
{
    /// <summary>To the relationship manager.</summary>
    public const string ComplaintReceived = "complaint.received";

    /// <summary>To who took it over.</summary>
    public const string ComplaintAssigned = "complaint.assigned";

    /// <summary>To the owner.</summary>
    public const string ComplaintCustomerWrote = "complaint.customer-wrote";

    /// <summary>To the owner.</summary>
    public const string ComplaintPromiseBroken = "complaint.promise-broken";

    /// <summary>To the role of the step.</summary>
    public const string ComplaintEscalated = "complaint.escalated";

    /// <summary>To the owner.</summary>
    public const string ComplaintRemedyRejected = "complaint.remedy-rejected";

    /// <summary>To the owner.</summary>
    public const string ComplaintReopened = "complaint.reopened";

    /// <summary>To who is to do it.</summary>
    public const string ServiceAssigned = "service.assigned";

    /// <summary>To who is to do it.</summary>
    public const string ServicePromiseBroken = "service.promise-broken";

    /// <summary>To the role of the step.</summary>
    public const string ServiceEscalated = "service.escalated";

    /// <summary>To who was to do it.</summary>
    public const string ServiceCancelled = "service.cancelled";

    /// <summary>To the owner, on the day.</summary>
    public const string FollowUpDue = "follow-up.due";

    /// <summary>To the new owner.</summary>
    public const string FollowUpHandedOver = "follow-up.handed-over";

    /// <summary>To who makes it now.</summary>
    public const string VisitHandedOver = "visit.handed-over";

    /// <summary>To the manager.</summary>
    public const string VisitPlanSubmitted = "visit-plan.submitted";

    /// <summary>To whose plan it is.</summary>
    public const string VisitPlanSignedOff = "visit-plan.signed-off";

    /// <summary>To whose plan it is.</summary>
    public const string VisitPlanReturned = "visit-plan.returned";

    /// <summary>To the manager.</summary>
    public const string DailyReportSubmitted = "daily-report.submitted";

    /// <summary>To whose report it is.</summary>
    public const string DailyReportSignedOff = "daily-report.signed-off";

    /// <summary>To whose report it is.</summary>
    public const string DailyReportReturned = "daily-report.returned";

    /// <summary>To the role to which it goes up.</summary>
    public const string MarketReportFiled = "market-report.filed";

    /// <summary>To who is invited.</summary>
    public const string MeetingInvited = "meeting.invited";

    /// <summary>To all of the staff who are invited.</summary>
    public const string MeetingMoved = "meeting.moved";

    /// <summary>To all of the staff who are invited.</summary>
    public const string MeetingCancelled = "meeting.cancelled";

    /// <summary>To who is to do it.</summary>
    public const string MeetingAction = "meeting.action";

    /// <summary>To the owner.</summary>
    public const string ImprovementAssigned = "improvement.assigned";

    /// <summary>To the role that may read it.</summary>
    public const string ImprovementPublished = "improvement.published";

    /// <summary>When nobody told the customer in person.</summary>
    public const string CustomerComplaintAcknowledged = "customer.complaint-acknowledged";

    /// <summary>To whose complaint it is, and who passed it on.</summary>
    public const string CustomerComplaintAnswered = "customer.complaint-answered";

    /// <summary>To whose complaint it is, and who passed it on.</summary>
    public const string CustomerComplaintRemedied = "customer.complaint-remedied";

    /// <summary>To whose complaint it is, and who passed it on.</summary>
    public const string CustomerComplaintClosed = "customer.complaint-closed";

    /// <summary>Until the moment for which it is scheduled.</summary>
    public const string CustomerServiceScheduled = "customer.service-scheduled";

    /// <summary>When we cannot do it.</summary>
    public const string CustomerServiceCancelled = "customer.service-cancelled";

    /// <summary>When the visit had been promised.</summary>
    public const string CustomerVisitMoved = "customer.visit-moved";

    /// <summary>When the visit had been promised.</summary>
    public const string CustomerVisitCancelled = "customer.visit-cancelled";

    /// <summary>To the customer that is invited.</summary>
    public const string CustomerMeetingInvited = "customer.meeting-invited";

    /// <summary>To all customers that are invited.</summary>
    public const string CustomerMeetingMoved = "customer.meeting-moved";

    /// <summary>To all customers that are invited.</summary>
    public const string CustomerMeetingCancelled = "customer.meeting-cancelled";

    /// <summary>To the customer that is invited.</summary>
    public const string CustomerSurveyInvited = "customer.survey-invited";

    /// <summary>To the customer that is reminded.</summary>
    public const string CustomerSurveyReminded = "customer.survey-reminded";

    private static readonly FrozenDictionary<string, Labels> _titles = new Dictionary<string, Labels>(StringComparer.Ordinal)
    {
        [ComplaintReceived] = new("A complaint was received", "收到一项投诉", "收到一項投訴", "불만이 접수되었습니다"),
        [ComplaintAssigned] = new("A complaint was assigned to you", "有一项投诉分配给您", "有一項投訴分配給您", "불만 건이 배정되었습니다"),
        [ComplaintCustomerWrote] = new("A customer waits for an answer to a complaint", "客户正在等待投诉的答复", "客戶正在等待投訴的答覆", "고객이 불만에 대한 답변을 기다립니다"),
        [ComplaintPromiseBroken] = new("A promise about a complaint was broken", "投诉处理的承诺未按时履行", "投訴處理的承諾未按時履行", "불만 처리 약속이 지켜지지 않았습니다"),
        [ComplaintEscalated] = new("A complaint needs your attention", "有一项投诉需要您关注", "有一項投訴需要您關注", "불만 건에 관심이 필요합니다"),
        [ComplaintRemedyRejected] = new("A customer rejected the remedy of a complaint", "客户不接受投诉的处理方案", "客戶不接受投訴的處理方案", "고객이 불만 처리 방안을 받아들이지 않았습니다"),
        [ComplaintReopened] = new("A complaint was opened again", "一项投诉已重新打开", "一項投訴已重新開啟", "불만 건이 다시 열렸습니다"),
        [ServiceAssigned] = new("A service was assigned to you", "有一项服务分配给您", "有一項服務分配給您", "서비스가 배정되었습니다"),
        [ServicePromiseBroken] = new("The deadline of a service was missed", "一项服务已超过期限", "一項服務已超過期限", "서비스 기한을 넘겼습니다"),
        [ServiceEscalated] = new("A service needs your attention", "有一项服务需要您关注", "有一項服務需要您關注", "서비스에 관심이 필요합니다"),
        [ServiceCancelled] = new("A service was cancelled", "一项服务已取消", "一項服務已取消", "서비스가 취소되었습니다"),
        [FollowUpDue] = new("A follow-up is due", "有一项跟进到期", "有一項跟進到期", "후속 연락을 할 때입니다"),
        [FollowUpHandedOver] = new("A follow-up was handed over to you", "有一项跟进移交给您", "有一項跟進移交給您", "후속 연락이 인계되었습니다"),
        [VisitHandedOver] = new("A visit was handed over to you", "有一次拜访移交给您", "有一次拜訪移交給您", "방문이 인계되었습니다"),
        [VisitPlanSubmitted] = new("A visit plan waits for your sign-off", "一份拜访计划等待您审批", "一份拜訪計畫等待您審批", "방문 계획이 승인을 기다립니다"),
        [VisitPlanSignedOff] = new("Your visit plan was signed off", "您的拜访计划已批准", "您的拜訪計畫已核准", "방문 계획이 승인되었습니다"),
        [VisitPlanReturned] = new("Your visit plan was returned", "您的拜访计划被退回", "您的拜訪計畫被退回", "방문 계획이 반려되었습니다"),
        [DailyReportSubmitted] = new("A daily report waits for your sign-off", "一份日报等待您审批", "一份日報等待您審批", "일일 보고서가 승인을 기다립니다"),
        [DailyReportSignedOff] = new("Your daily report was signed off", "您的日报已批准", "您的日報已核准", "일일 보고서가 승인되었습니다"),
        [DailyReportReturned] = new("Your daily report was returned", "您的日报被退回", "您的日報被退回", "일일 보고서가 반려되었습니다"),
        [MarketReportFiled] = new("A serious finding in the market", "一项重要的市场情况", "一項重要的市場情況", "중요한 시장 동향이 보고되었습니다"),
        [MeetingInvited] = new("You are invited to a meeting", "邀请您参加会议", "邀請您參加會議", "회의에 초대되었습니다"),
        [MeetingMoved] = new("A meeting was moved", "会议时间已更改", "會議時間已更改", "회의 시간이 변경되었습니다"),
        [MeetingCancelled] = new("A meeting was called off", "会议已取消", "會議已取消", "회의가 취소되었습니다"),
        [MeetingAction] = new("A meeting agreed on an action of yours", "会议确定了由您负责的事项", "會議確定了由您負責的事項", "회의에서 담당 업무가 정해졌습니다"),
        [ImprovementAssigned] = new("An improvement was assigned to you", "有一项改进由您负责", "有一項改進由您負責", "개선 과제가 배정되었습니다"),
        [ImprovementPublished] = new("A lesson from complaints was published", "发布了投诉中得出的经验", "發布了從投訴得出的經驗", "불만에서 얻은 교훈이 공유되었습니다"),
        [CustomerComplaintAcknowledged] = new("We received your complaint", "我们已收到您的投诉", "我們已收到您的投訴", "고객님의 불만이 접수되었습니다"),
        [CustomerComplaintAnswered] = new("We answered your complaint", "我们已答复您的投诉", "我們已答覆您的投訴", "고객님의 불만에 답변드렸습니다"),
        [CustomerComplaintRemedied] = new("We did something about your complaint; does it settle it?", "我们已处理您的投诉，您是否满意？", "我們已處理您的投訴，您是否滿意？", "고객님의 불만을 처리했습니다. 해결되셨나요?"),
        [CustomerComplaintClosed] = new("Your complaint was closed", "您的投诉已结案", "您的投訴已結案", "고객님의 불만 처리가 완료되었습니다"),
        [CustomerServiceScheduled] = new("Your service is scheduled", "您的服务已安排时间", "您的服務已安排時間", "서비스 일정이 정해졌습니다"),
        [CustomerServiceCancelled] = new("Your service was cancelled", "您的服务已取消", "您的服務已取消", "서비스가 취소되었습니다"),
        [CustomerVisitMoved] = new("Our visit to you was moved", "对您的拜访已改期", "對您的拜訪已改期", "방문 일정이 변경되었습니다"),
        [CustomerVisitCancelled] = new("Our visit to you was cancelled", "对您的拜访已取消", "對您的拜訪已取消", "방문이 취소되었습니다"),
        [CustomerMeetingInvited] = new("You are invited", "诚邀您参加", "誠邀您參加", "초대합니다"),
        [CustomerMeetingMoved] = new("The meeting to which you are invited was moved", "您受邀参加的会议已改期", "您受邀參加的會議已改期", "초대받으신 모임의 일정이 변경되었습니다"),
        [CustomerMeetingCancelled] = new("The meeting to which you are invited was called off", "您受邀参加的会议已取消", "您受邀參加的會議已取消", "초대받으신 모임이 취소되었습니다"),
        [CustomerSurveyInvited] = new("We ask for your opinion", "诚邀您提出意见", "誠邀您提出意見", "고객님의 의견을 들려주세요"),
        [CustomerSurveyReminded] = new("Your opinion still matters to us", "期待您的宝贵意见", "期待您的寶貴意見", "고객님의 의견을 기다리고 있습니다"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> All => _titles.Keys;

    /// <summary>The title of a kind, without any value of the event.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The title in four languages; <c>null</c> for a kind of the host's own.</returns>
    public static Labels? TitleOf(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return _titles.GetValueOrDefault(kind);
    }
}
