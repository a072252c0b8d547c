using System.Text.Json;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Targets;
using CustomerManagement.Domain.Tests.Support;
using CustomerManagement.Domain.Visits;

namespace CustomerManagement.Domain.Tests.Kernel;

/// <summary>What hosts store or send comes back as it was, with the platform's serialiser and its default options.</summary>
public sealed class JsonTests
{
    public static TheoryData<object, string> Values => new()
    {
        { new CustomerId("12347"), "\"12347\"" },
        { new ContactId("7"), "\"7\"" },
        { new PurchaseId("S-1"), "\"S-1\"" },
        { new Currency("KRW"), "\"KRW\"" },
        { new Money(12.50m, new Currency("EUR")), """{"Amount":12.50,"Currency":"EUR"}""" },
        { new RfmScore(5, 4, 1), "\"541\"" },
        { RfmScore.None, "\"None\"" },
        { new AnalysisPeriod(Fixtures.Date("2011-12-09")), """{"AsOf":"2011-12-09","Months":12}""" },
        { new CustomerFileOpened(new CustomerId("1"), CustomerOrigin.Sale, Fixtures.Noon), """{"Customer":"1","Origin":2,"At":"2024-06-01T12:00:00Z"}""" },
        { new CustomerProfileChanged(new CustomerId("1"), CustomerKind.Person, CustomerRole.Dealer, Fixtures.Noon), """{"Customer":"1","Kind":1,"Role":2,"At":"2024-06-01T12:00:00Z"}""" },
        { new CustomerReachChanged(new CustomerId("1"), Fixtures.Noon), """{"Customer":"1","At":"2024-06-01T12:00:00Z"}""" },
        { new CustomerErased(new CustomerId("1"), Fixtures.Noon), """{"Customer":"1","At":"2024-06-01T12:00:00Z"}""" },
        { new VisitPlanTextsErased(new VisitPlanId("P-1"), new CustomerId("1"), Fixtures.Noon), """{"Plan":"P-1","Customer":"1","At":"2024-06-01T12:00:00Z"}""" },
        { new DailyReportTextsErased(new DailyReportId("R-1"), new CustomerId("1"), Fixtures.Noon), """{"Report":"R-1","Customer":"1","At":"2024-06-01T12:00:00Z"}""" },
        { new MarketReportTextsErased(new MarketReportId("M-1"), new CustomerId("1"), Fixtures.Noon), """{"Report":"M-1","Customer":"1","At":"2024-06-01T12:00:00Z"}""" },
        { new MeetingTextsErased(new SalesMeetingId("weekly"), new CustomerId("1"), Fixtures.Noon), """{"Meeting":"weekly","Customer":"1","At":"2024-06-01T12:00:00Z"}""" },
        { new SurveyCommentsErased(new SurveyId("2024"), new CustomerId("1"), Fixtures.Noon), """{"Survey":"2024","Customer":"1","At":"2024-06-01T12:00:00Z"}""" },
        { new ServiceTextsErased(new ServiceDutyId("S-1"), new CustomerId("1"), Fixtures.Noon), """{"Duty":"S-1","Customer":"1","At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintTextsErased(new ComplaintId("c-17"), Fixtures.Noon), """{"Complaint":"c-17","At":"2024-06-01T12:00:00Z"}""" },
        { new ContactAdded(new CustomerId("1"), new ContactId("2"), Fixtures.Noon), """{"Customer":"1","Contact":"2","At":"2024-06-01T12:00:00Z"}""" },
        { new ContactChanged(new CustomerId("1"), new ContactId("2"), Fixtures.Noon), """{"Customer":"1","Contact":"2","At":"2024-06-01T12:00:00Z"}""" },
        { new ContactRemoved(new CustomerId("1"), new ContactId("2"), Fixtures.Noon), """{"Customer":"1","Contact":"2","At":"2024-06-01T12:00:00Z"}""" },
        { new ConsentStated(new CustomerId("1"), new ContactId("2"), ContactChannel.Email, ConsentState.Granted, Fixtures.Noon), """{"Customer":"1","Person":"2","Channel":3,"State":1,"At":"2024-06-01T12:00:00Z"}""" },
        { new FollowUpPlanned(new FollowUpId("rule/1/2024-06-03"), new CustomerId("1"), Owner: null, Fixtures.Date("2024-06-03"), Fixtures.Noon), """{"FollowUp":"rule/1/2024-06-03","Customer":"1","Owner":null,"DueOn":"2024-06-03","At":"2024-06-01T12:00:00Z"}""" },
        { new FollowUpMoved(new FollowUpId("rule/1/2024-06-03"), Fixtures.Date("2024-06-03"), Fixtures.Noon), """{"FollowUp":"rule/1/2024-06-03","DueOn":"2024-06-03","At":"2024-06-01T12:00:00Z"}""" },
        { new FollowUpHandedOver(new FollowUpId("rule/1/2024-06-03"), From: null, new StaffId("kim"), Fixtures.Noon), """{"FollowUp":"rule/1/2024-06-03","From":null,"To":"kim","At":"2024-06-01T12:00:00Z"}""" },
        { new FollowUpDone(new FollowUpId("rule/1/2024-06-03"), new CustomerId("1"), ContactChannel.Call, FollowUpOutcome.Content, new StaffId("kim"), Fixtures.Noon), """{"FollowUp":"rule/1/2024-06-03","Customer":"1","Channel":2,"Outcome":2,"By":"kim","At":"2024-06-01T12:00:00Z"}""" },
        { new FollowUpSkipped(new FollowUpId("rule/1/2024-06-03"), SkipReason.Missed, By: null, Fixtures.Noon), """{"FollowUp":"rule/1/2024-06-03","Reason":1,"By":null,"At":"2024-06-01T12:00:00Z"}""" },
        { new FollowUpWithdrawn(new FollowUpId("rule/1/2024-06-03"), Fixtures.Noon), """{"FollowUp":"rule/1/2024-06-03","At":"2024-06-01T12:00:00Z"}""" },
        { new FollowUpRenewed(new FollowUpId("rule/1/2024-06-03"), Fixtures.Date("2024-06-03"), Fixtures.Noon), """{"FollowUp":"rule/1/2024-06-03","DueOn":"2024-06-03","At":"2024-06-01T12:00:00Z"}""" },
        { new VisitPlanOpened(new VisitPlanId("P-1"), new StaffId("kim"), Fixtures.Date("2024-06-03"), Fixtures.Noon), """{"Plan":"P-1","Person":"kim","Date":"2024-06-03","At":"2024-06-01T12:00:00Z"}""" },
        { new VisitPlanSubmitted(new VisitPlanId("P-1"), Fixtures.Noon), """{"Plan":"P-1","At":"2024-06-01T12:00:00Z"}""" },
        { new VisitPlanSignedOff(new VisitPlanId("P-1"), new StaffId("bo"), Fixtures.Noon), """{"Plan":"P-1","By":"bo","At":"2024-06-01T12:00:00Z"}""" },
        { new VisitPlanReturned(new VisitPlanId("P-1"), new StaffId("bo"), Fixtures.Noon), """{"Plan":"P-1","By":"bo","At":"2024-06-01T12:00:00Z"}""" },
        { new VisitPlanSignOffLapsed(new VisitPlanId("P-1"), Fixtures.Noon), """{"Plan":"P-1","At":"2024-06-01T12:00:00Z"}""" },
        { new VisitAdded(new VisitPlanId("P-1"), new VisitId("V-1"), new CustomerId("1"), IsPromised: true, Fixtures.Noon), """{"Plan":"P-1","Visit":"V-1","Customer":"1","IsPromised":true,"At":"2024-06-01T12:00:00Z"}""" },
        { new VisitAltered(new VisitPlanId("P-1"), new VisitId("V-1"), new CustomerId("1"), WasPromised: true, IsPromised: false, VisitChangeCause.CustomerAsked, Fixtures.Noon), """{"Plan":"P-1","Visit":"V-1","Customer":"1","WasPromised":true,"IsPromised":false,"Cause":1,"At":"2024-06-01T12:00:00Z"}""" },
        { new VisitCancelled(new VisitPlanId("P-1"), new VisitId("V-1"), new CustomerId("1"), WasPromised: true, VisitChangeCause.Mistake, Fixtures.Noon), """{"Plan":"P-1","Visit":"V-1","Customer":"1","WasPromised":true,"Cause":6,"At":"2024-06-01T12:00:00Z"}""" },
        { new VisitMoved(new VisitPlanId("P-1"), new VisitId("V-1"), new CustomerId("1"), new VisitPlanId("P-2"), Fixtures.Date("2024-06-04"), WasPromised: false, Cause: null, Fixtures.Noon), """{"Plan":"P-1","Visit":"V-1","Customer":"1","To":"P-2","Date":"2024-06-04","WasPromised":false,"Cause":null,"At":"2024-06-01T12:00:00Z"}""" },
        { new VisitHandedOver(new VisitPlanId("P-1"), new VisitId("V-1"), new CustomerId("1"), new VisitPlanId("P-2"), new StaffId("lee"), IsPromised: true, Fixtures.Noon), """{"Plan":"P-1","Visit":"V-1","Customer":"1","To":"P-2","Person":"lee","IsPromised":true,"At":"2024-06-01T12:00:00Z"}""" },
        { new VisitReceived(new VisitPlanId("P-2"), new VisitId("V-1"), new CustomerId("1"), new VisitPlanId("P-1"), IsPromised: true, Fixtures.Noon), """{"Plan":"P-2","Visit":"V-1","Customer":"1","From":"P-1","IsPromised":true,"At":"2024-06-01T12:00:00Z"}""" },
        { new VisitOutcomeRecorded(new VisitPlanId("P-1"), new VisitId("V-1"), new CustomerId("1"), VisitOutcome.Reached, Fixtures.Noon, VisitOutcome.ClosedDoor, Fixtures.Noon), """{"Plan":"P-1","Visit":"V-1","Customer":"1","Outcome":1,"OutcomeAt":"2024-06-01T12:00:00Z","Before":2,"At":"2024-06-01T12:00:00Z"}""" },
        { new DailyReportOpened(new DailyReportId("D-1"), new StaffId("kim"), Fixtures.Date("2024-06-03"), Fixtures.Noon), """{"Report":"D-1","Person":"kim","Date":"2024-06-03","At":"2024-06-01T12:00:00Z"}""" },
        { new DailyReportWritten(new DailyReportId("D-1"), Fixtures.Noon), """{"Report":"D-1","At":"2024-06-01T12:00:00Z"}""" },
        { new DailyReportCorrected(new DailyReportId("D-1"), 2, WasSignedOff: true, Fixtures.Noon), """{"Report":"D-1","Corrections":2,"WasSignedOff":true,"At":"2024-06-01T12:00:00Z"}""" },
        { new DailyReportSubmitted(new DailyReportId("D-1"), new StaffId("kim"), Fixtures.Date("2024-06-03"), IsFirst: true, IsLate: false, Fixtures.Noon), """{"Report":"D-1","Person":"kim","Date":"2024-06-03","IsFirst":true,"IsLate":false,"At":"2024-06-01T12:00:00Z"}""" },
        { new DailyReportSignedOff(new DailyReportId("D-1"), new StaffId("bo"), Fixtures.Noon), """{"Report":"D-1","By":"bo","At":"2024-06-01T12:00:00Z"}""" },
        { new DailyReportReturned(new DailyReportId("D-1"), new StaffId("bo"), Fixtures.Noon), """{"Report":"D-1","By":"bo","At":"2024-06-01T12:00:00Z"}""" },
        { new MarketReportFiled(new MarketReportId("M-1"), new StaffId("kim"), MarketFinding.DealerAnger, MarketSeverity.Critical, new CustomerId("1"), StaffRole.Manager, Fixtures.Noon), """{"Report":"M-1","By":"kim","Finding":3,"Severity":3,"Customer":"1","To":7,"At":"2024-06-01T12:00:00Z"}""" },
        { new MarketReportAcknowledged(new MarketReportId("M-1"), new StaffId("bo"), Fixtures.Noon), """{"Report":"M-1","By":"bo","At":"2024-06-01T12:00:00Z"}""" },
        { new MeetingScheduled(new SalesMeetingId("m"), MeetingKind.Morning, Fixtures.Noon, Fixtures.Noon), """{"Meeting":"m","Kind":1,"StartsAt":"2024-06-01T12:00:00Z","At":"2024-06-01T12:00:00Z"}""" },
        { new MeetingRescheduled(new SalesMeetingId("m"), Fixtures.Noon, Fixtures.Noon), """{"Meeting":"m","StartsAt":"2024-06-01T12:00:00Z","At":"2024-06-01T12:00:00Z"}""" },
        { new StaffInvitedToMeeting(new SalesMeetingId("m"), new StaffId("kim"), Fixtures.Noon), """{"Meeting":"m","Person":"kim","At":"2024-06-01T12:00:00Z"}""" },
        { new CustomerInvitedToMeeting(new SalesMeetingId("m"), new CustomerId("1"), Fixtures.Noon), """{"Meeting":"m","Customer":"1","At":"2024-06-01T12:00:00Z"}""" },
        { new AgendaItemAdded(new SalesMeetingId("m"), "sales", Fixtures.Noon), """{"Meeting":"m","Topic":"sales","At":"2024-06-01T12:00:00Z"}""" },
        { new AgendaItemRemoved(new SalesMeetingId("m"), "sales", AgendaSource.Drawn, Fixtures.Noon), """{"Meeting":"m","Topic":"sales","Source":1,"At":"2024-06-01T12:00:00Z"}""" },
        { new AgendaDrawn(new SalesMeetingId("m"), 3, Fixtures.Noon), """{"Meeting":"m","Items":3,"At":"2024-06-01T12:00:00Z"}""" },
        { new MeetingHeld(new SalesMeetingId("m"), Fixtures.Noon), """{"Meeting":"m","At":"2024-06-01T12:00:00Z"}""" },
        { new MeetingActionAgreed(new SalesMeetingId("m"), 0, new StaffId("kim"), Fixtures.Date("2024-06-03"), Fixtures.Noon), """{"Meeting":"m","Action":0,"Owner":"kim","Due":"2024-06-03","At":"2024-06-01T12:00:00Z"}""" },
        { new MeetingClosed(new SalesMeetingId("m"), 1, 2, Fixtures.Noon), """{"Meeting":"m","Decisions":1,"Actions":2,"At":"2024-06-01T12:00:00Z"}""" },
        { new MeetingCancelled(new SalesMeetingId("m"), MeetingCancelReason.DayOff, Fixtures.Noon), """{"Meeting":"m","Reason":4,"At":"2024-06-01T12:00:00Z"}""" },
        { new ServiceRequested(new ServiceDutyId("S-1"), new CustomerId("1"), "repair", ServicePhase.AfterSale, ServiceBilling.Contract, Fixtures.Noon, Fixtures.Noon), """{"Duty":"S-1","Customer":"1","Act":"repair","Phase":3,"Billing":2,"Deadline":"2024-06-01T12:00:00Z","At":"2024-06-01T12:00:00Z"}""" },
        { new ServiceAssigned(new ServiceDutyId("S-1"), new CustomerId("1"), From: null, new StaffId("kim"), Fixtures.Noon), """{"Duty":"S-1","Customer":"1","From":null,"To":"kim","At":"2024-06-01T12:00:00Z"}""" },
        { new ServiceScheduled(new ServiceDutyId("S-1"), new CustomerId("1"), Fixtures.Noon, IsTooLate: true, Fixtures.Noon), """{"Duty":"S-1","Customer":"1","For":"2024-06-01T12:00:00Z","IsTooLate":true,"At":"2024-06-01T12:00:00Z"}""" },
        { new ServicePaused(new ServiceDutyId("S-1"), new CustomerId("1"), Fixtures.Noon), """{"Duty":"S-1","Customer":"1","At":"2024-06-01T12:00:00Z"}""" },
        { new ServiceResumed(new ServiceDutyId("S-1"), new CustomerId("1"), Deadline: null, Fixtures.Noon), """{"Duty":"S-1","Customer":"1","Deadline":null,"At":"2024-06-01T12:00:00Z"}""" },
        { new ServicePromiseBroken(new ServiceDutyId("S-1"), new CustomerId("1"), Fixtures.Noon, Fixtures.Noon), """{"Duty":"S-1","Customer":"1","Deadline":"2024-06-01T12:00:00Z","At":"2024-06-01T12:00:00Z"}""" },
        { new ServiceEscalated(new ServiceDutyId("S-1"), new CustomerId("1"), 2, StaffRole.Manager, IsWarning: false, Fixtures.Noon, Fixtures.Noon), """{"Duty":"S-1","Customer":"1","Step":2,"To":7,"IsWarning":false,"DueAt":"2024-06-01T12:00:00Z","At":"2024-06-01T12:00:00Z"}""" },
        { new ServiceDone(new ServiceDutyId("S-1"), new CustomerId("1"), new StaffId("kim"), IsLate: false, new Money(12.50m, new Currency("EUR")), Charge: null, Fixtures.Noon), """{"Duty":"S-1","Customer":"1","By":"kim","IsLate":false,"Cost":{"Amount":12.50,"Currency":"EUR"},"Charge":null,"At":"2024-06-01T12:00:00Z"}""" },
        { new ServiceCancelled(new ServiceDutyId("S-1"), new CustomerId("1"), ServiceCancelReason.Duplicate, IsLate: true, Fixtures.Noon), """{"Duty":"S-1","Customer":"1","Reason":3,"IsLate":true,"At":"2024-06-01T12:00:00Z"}""" },
        { new SurveyPlanned(new SurveyId("2025"), Fixtures.Noon), """{"Survey":"2025","At":"2024-06-01T12:00:00Z"}""" },
        { new CustomerInvitedToSurvey(new SurveyId("2025"), new CustomerId("1"), Fixtures.Noon), """{"Survey":"2025","Customer":"1","At":"2024-06-01T12:00:00Z"}""" },
        { new SurveyOpened(new SurveyId("2025"), Fixtures.Noon), """{"Survey":"2025","At":"2024-06-01T12:00:00Z"}""" },
        { new CustomerRemindedOfSurvey(new SurveyId("2025"), new CustomerId("1"), 2, Fixtures.Noon), """{"Survey":"2025","Customer":"1","Reminder":2,"At":"2024-06-01T12:00:00Z"}""" },
        { new SurveyAnswered(new SurveyId("2025"), new CustomerId("1"), WasInvited: true, IsCorrection: false, Fixtures.Noon), """{"Survey":"2025","Customer":"1","WasInvited":true,"IsCorrection":false,"At":"2024-06-01T12:00:00Z"}""" },
        { new SurveyClosed(new SurveyId("2025"), 3, 2, Fixtures.Noon), """{"Survey":"2025","Invited":3,"Answered":2,"At":"2024-06-01T12:00:00Z"}""" },
        { new TargetPlanBegun(new TargetPlanId("2024"), Fixtures.Noon), """{"Plan":"2024","At":"2024-06-01T12:00:00Z"}""" },
        { new TargetPlanRedrawn(new TargetPlanId("2024"), Fixtures.Noon), """{"Plan":"2024","At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintId("C-1"), "\"C-1\"" },
        { new ImprovementId("I-1"), "\"I-1\"" },
        { new ImprovementBegun(new ImprovementId("I-1"), new StaffId("kim"), Fixtures.Date("2024-06-30"), Fixtures.Noon), """{"Improvement":"I-1","Owner":"kim","Due":"2024-06-30","At":"2024-06-01T12:00:00Z"}""" },
        { new ImprovementReworded(new ImprovementId("I-1"), Fixtures.Noon), """{"Improvement":"I-1","At":"2024-06-01T12:00:00Z"}""" },
        { new ImprovementHandedOver(new ImprovementId("I-1"), new StaffId("kim"), new StaffId("lee"), Fixtures.Noon), """{"Improvement":"I-1","From":"kim","To":"lee","At":"2024-06-01T12:00:00Z"}""" },
        { new ImprovementPostponed(new ImprovementId("I-1"), Fixtures.Date("2024-06-30"), Fixtures.Date("2024-07-15"), Fixtures.Noon), """{"Improvement":"I-1","Before":"2024-06-30","Due":"2024-07-15","At":"2024-06-01T12:00:00Z"}""" },
        { new ImprovementDone(new ImprovementId("I-1"), Fixtures.Date("2024-06-20"), Fixtures.Noon), """{"Improvement":"I-1","On":"2024-06-20","At":"2024-06-01T12:00:00Z"}""" },
        { new ImprovementDropped(new ImprovementId("I-1"), Fixtures.Noon), """{"Improvement":"I-1","At":"2024-06-01T12:00:00Z"}""" },
        { new ImprovementEffectChecked(new ImprovementId("I-1"), LearningVerdict.Lower, Fixtures.Noon), """{"Improvement":"I-1","Verdict":2,"At":"2024-06-01T12:00:00Z"}""" },
        { new ImprovementPublished(new ImprovementId("I-1"), StaffRole.Manager, Fixtures.Noon), """{"Improvement":"I-1","To":7,"At":"2024-06-01T12:00:00Z"}""" },
        { new TargetPlanAgreed(new TargetPlanId("2024"), Fixtures.Noon), """{"Plan":"2024","At":"2024-06-01T12:00:00Z"}""" },
        { new TargetPlanRevised(new TargetPlanId("2024"), 1, Fixtures.Noon), """{"Plan":"2024","Revision":1,"At":"2024-06-01T12:00:00Z"}""" },
        { new TargetPlanClosed(new TargetPlanId("2024"), Fixtures.Noon), """{"Plan":"2024","At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintReceived(new ComplaintId("c"), new CustomerId("1"), Intermediary: null, ComplaintChannel.Hotline, ComplaintSeverity.Major, RefersTo: null, Fixtures.Noon, Fixtures.Noon), """{"Complaint":"c","Customer":"1","Intermediary":null,"Channel":2,"Severity":2,"RefersTo":null,"ReceivedAt":"2024-06-01T12:00:00Z","At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintBound(new ComplaintId("c"), new CustomerId("1"), new CustomerId("2"), Fixtures.Noon), """{"Complaint":"c","Customer":"1","Intermediary":"2","At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintReclassified(new ComplaintId("c"), ComplaintSeverity.Critical, "A", Fixtures.Noon), """{"Complaint":"c","Severity":3,"Segment":"A","At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintAssigned(new ComplaintId("c"), From: null, new StaffId("kim"), Fixtures.Noon), """{"Complaint":"c","From":null,"To":"kim","At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintManagerJoined(new ComplaintId("c"), new StaffId("bo"), Fixtures.Noon), """{"Complaint":"c","Manager":"bo","At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintAcknowledged(new ComplaintId("c"), By: null, Fixtures.Noon), """{"Complaint":"c","By":null,"At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintMessageNoted(new ComplaintId("c"), MessageDirection.FromCustomer, MessageEffect.AwaitsAnswer, Fixtures.Noon), """{"Complaint":"c","Direction":1,"Effect":3,"At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintWaitBegan(new ComplaintId("c"), Fixtures.Noon), """{"Complaint":"c","At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintWaitEnded(new ComplaintId("c"), Fixtures.Noon), """{"Complaint":"c","At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintCauseFound(new ComplaintId("c"), CauseKind.Delivery, Fixtures.Noon), """{"Complaint":"c","Cause":4,"At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintRemedyDecided(new ComplaintId("c"), "refund", new Money(12.50m, new Currency("EUR")), new StaffId("bo"), Fixtures.Noon), """{"Complaint":"c","Remedy":"refund","Cost":{"Amount":12.50,"Currency":"EUR"},"By":"bo","At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintRemedied(new ComplaintId("c"), Customer: null, "refund", Fixtures.Noon), """{"Complaint":"c","Customer":null,"Remedy":"refund","At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintRemedyRejected(new ComplaintId("c"), Fixtures.Noon), """{"Complaint":"c","At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintClosed(new ComplaintId("c"), new CustomerId("1"), ClosingReason.Confirmed, Fixtures.Noon), """{"Complaint":"c","Customer":"1","Reason":1,"At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintRated(new ComplaintId("c"), Satisfaction.Satisfied, Fixtures.Noon), """{"Complaint":"c","Satisfaction":4,"At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintReopened(new ComplaintId("c"), Fixtures.Noon), """{"Complaint":"c","At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintMerged(new ComplaintId("c"), new ComplaintId("d"), Fixtures.Noon), """{"Complaint":"c","Into":"d","At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintAbsorbed(new ComplaintId("c"), new ComplaintId("d"), Fixtures.Noon), """{"Complaint":"c","Duplicate":"d","At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintPromised(new ComplaintId("c"), 1, PromiseKind.Answer, "built-in", 1, Due: null, Fixtures.Noon), """{"Complaint":"c","Number":1,"Kind":2,"Policy":"built-in","PolicyVersion":1,"Due":null,"At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintPromiseKept(new ComplaintId("c"), 1, PromiseKind.Answer, Fixtures.Noon), """{"Complaint":"c","Number":1,"Kind":2,"At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintPromiseBroken(new ComplaintId("c"), 1, PromiseKind.Answer, Fixtures.Noon, Fixtures.Noon), """{"Complaint":"c","Number":1,"Kind":2,"Deadline":"2024-06-01T12:00:00Z","At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintPromiseDoneLate(new ComplaintId("c"), 1, PromiseKind.Answer, Fixtures.Noon), """{"Complaint":"c","Number":1,"Kind":2,"At":"2024-06-01T12:00:00Z"}""" },
        { new ComplaintEscalated(new ComplaintId("c"), 1, PromiseKind.Answer, 0, StaffRole.Manager, Fixtures.Noon, Fixtures.Noon), """{"Complaint":"c","Number":1,"Kind":2,"Step":0,"To":7,"DueAt":"2024-06-01T12:00:00Z","At":"2024-06-01T12:00:00Z"}""" },
        { new CustomerLeftSegment(new CustomerId("1"), "ABC", "B", "A", Fixtures.Date("2024-06-01"), "bought more", Fixtures.Noon), """{"Customer":"1","Scheme":"ABC","Segment":"B","To":"A","On":"2024-06-01","Reason":"bought more","At":"2024-06-01T12:00:00Z","KeptBy":null,"Decision":null}""" },
        { new CustomerEnteredSegment(new CustomerId("1"), "ABC", "A", "B", Fixtures.Date("2024-06-01"), "bought more", Fixtures.Noon), """{"Customer":"1","Scheme":"ABC","Segment":"A","From":"B","On":"2024-06-01","Reason":"bought more","At":"2024-06-01T12:00:00Z","KeptBy":null,"Decision":null}""" },
        { new Neighbour<RfmScore>(new RfmScore(1, 1, 4), "x", Comparison.AtLeast, 2.50m, 1), """{"Segment":"114","Measure":"x","Crossing":1,"Boundary":2.50,"Distance":1}""" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Comes_back_as_it_was(object value, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(value));
        Assert.Equal(value, JsonSerializer.Deserialize(json, value.GetType()));
    }

    [Fact]
    public void Every_event_is_among_them()
    {
        var events = typeof(IDomainEvent).Assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(IDomainEvent)) && !type.IsInterface && type != typeof(Domain.Delivery.UnreadableEvent));
        Assert.All(events, happened => Assert.Contains(Values, row => row[0].GetType() == happened));
    }

    [Theory]
    [InlineData(typeof(CustomerId), "\" \"")]
    [InlineData(typeof(CustomerId), "7")]
    [InlineData(typeof(CustomerId), "null")]
    [InlineData(typeof(Currency), "\"eur\"")]
    [InlineData(typeof(RfmScore), "\"999\"")]
    [InlineData(typeof(RfmScore), "\"12\"")]
    [InlineData(typeof(CustomerReachChanged), """{"Customer":"1","At":"yesterday"}""")]
    [InlineData(typeof(AnalysisPeriod), """{"AsOf":"2011-02-30","Months":12}""")]
    public void What_is_no_such_value_is_refused(Type type, string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type));

    [Fact]
    public void Boundaries_and_summaries_come_back_as_they_were()
    {
        var measured = Fixtures.Measured(new AnalysisPeriod(Fixtures.Date("2024-12-31")), Fixtures.Buys("A", "2024-06-01", 1.50m, 1), Fixtures.Buys("B", "2024-06-02", 9, 2));
        var boundaries = CustomerSegmentation.Default.Calibrate(measured);
        Assert.Equal(boundaries, JsonSerializer.Deserialize<SegmentBoundaries>(JsonSerializer.Serialize(boundaries)));

        var summary = PopulationSummary.Of(measured, CustomerSegmentation.Default.Measures);
        var kept = JsonSerializer.Deserialize<PopulationSummary>(JsonSerializer.Serialize(summary))!;
        Assert.Equal(boundaries, CustomerSegmentation.Default.Calibrate(kept));
    }
}
