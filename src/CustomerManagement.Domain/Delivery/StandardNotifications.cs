using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>
/// Who is told when nothing else is said: steps of escalation to the role that they name, what was broken to the owner, what is given to somebody to that person, what waits for a sign-off to
/// the manager, and to customers what concerns them. <see cref="NotificationKinds"/> lists it all.
/// </summary>
/// <remarks>
/// It has no settings: a host that wants less or more puts a policy of its own in front. Immutable and safe for use by several threads.
/// Source: the manager learns of serious findings at once, the customer is told of the whole course of a complaint, and the departments concerned hear of what customers say in time.
/// </remarks>
public sealed class StandardNotifications : INotificationPolicy
{
    /// <summary>The policy.</summary>
    public static StandardNotifications Instance { get; } = new();

    /// <inheritdoc/>
    public IReadOnlyList<NotificationPlan> PlansFor(IDomainEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return OfComplaint(happened) ?? OfService(happened) ?? OfFollowUp(happened) ?? OfVisit(happened) ?? OfMeeting(happened) ?? OfSurvey(happened) ?? [];
    }

    private static NotificationPlan[]? OfComplaint(IDomainEvent happened) => happened switch
    {
        ComplaintReceived => [To(StaffRole.RelationshipManager, NotificationKinds.ComplaintReceived)],
        ComplaintAssigned assigned => [To(assigned.To, NotificationKinds.ComplaintAssigned)],
        ComplaintAcknowledged { By: null } => [ToCustomer(NotificationKinds.CustomerComplaintAcknowledged)],
        ComplaintMessageNoted { Effect: MessageEffect.AwaitsAnswer } => [ToOwner(NotificationKinds.ComplaintCustomerWrote)],
        ComplaintMessageNoted { Effect: MessageEffect.Answers } => [ToCustomer(NotificationKinds.CustomerComplaintAnswered)],
        ComplaintPromiseBroken => [ToOwner(NotificationKinds.ComplaintPromiseBroken)],
        ComplaintEscalated escalated => [To(escalated.To, NotificationKinds.ComplaintEscalated)],
        ComplaintRemedied => [ToCustomer(NotificationKinds.CustomerComplaintRemedied)],
        ComplaintRemedyRejected => [ToOwner(NotificationKinds.ComplaintRemedyRejected)],
        ComplaintClosed => [ToCustomer(NotificationKinds.CustomerComplaintClosed)],
        ComplaintReopened => [ToOwner(NotificationKinds.ComplaintReopened)],
        ImprovementBegun begun => [To(begun.Owner, NotificationKinds.ImprovementAssigned)],
        ImprovementHandedOver over => [To(over.To, NotificationKinds.ImprovementAssigned)],
        ImprovementPublished published => [To(published.To, NotificationKinds.ImprovementPublished)],
        _ => null,
    };

    private static NotificationPlan[]? OfService(IDomainEvent happened) => happened switch
    {
        ServiceAssigned assigned => [To(assigned.To, NotificationKinds.ServiceAssigned, assigned.Customer)],
        ServiceScheduled scheduled => [ToCustomer(NotificationKinds.CustomerServiceScheduled, scheduled.Customer, until: scheduled.For)],
        ServicePromiseBroken broken => [ToOwner(NotificationKinds.ServicePromiseBroken, broken.Customer)],
        ServiceEscalated escalated => [To(escalated.To, NotificationKinds.ServiceEscalated, escalated.Customer)],
        ServiceCancelled { Reason: ServiceCancelReason.NotPossible } cancelled =>
            [ToOwner(NotificationKinds.ServiceCancelled, cancelled.Customer), ToCustomer(NotificationKinds.CustomerServiceCancelled, cancelled.Customer)],
        ServiceCancelled cancelled => [ToOwner(NotificationKinds.ServiceCancelled, cancelled.Customer)],
        _ => null,
    };

    private static NotificationPlan[]? OfFollowUp(IDomainEvent happened) => happened switch
    {
        FollowUpPlanned planned => [DueOn(planned.DueOn)],
        FollowUpMoved moved => [DueOn(moved.DueOn)],
        FollowUpRenewed renewed => [DueOn(renewed.DueOn)],
        FollowUpHandedOver over => [To(over.To, NotificationKinds.FollowUpHandedOver)],
        _ => null,
    };

    private static NotificationPlan[]? OfVisit(IDomainEvent happened) => happened switch
    {
        VisitHandedOver over => [To(over.Person, NotificationKinds.VisitHandedOver, over.Customer)],
        VisitMoved { WasPromised: true } moved => [ToCustomer(NotificationKinds.CustomerVisitMoved, moved.Customer)],
        VisitCancelled { WasPromised: true } cancelled => [ToCustomer(NotificationKinds.CustomerVisitCancelled, cancelled.Customer)],
        VisitPlanSubmitted => [To(StaffRole.Manager, NotificationKinds.VisitPlanSubmitted)],
        VisitPlanSignedOff => [ToOwner(NotificationKinds.VisitPlanSignedOff)],
        VisitPlanReturned => [ToOwner(NotificationKinds.VisitPlanReturned)],
        DailyReportSubmitted => [To(StaffRole.Manager, NotificationKinds.DailyReportSubmitted)],
        DailyReportSignedOff => [ToOwner(NotificationKinds.DailyReportSignedOff)],
        DailyReportReturned => [ToOwner(NotificationKinds.DailyReportReturned)],
        MarketReportFiled filed => [To(filed.To, NotificationKinds.MarketReportFiled, filed.Customer)],
        _ => null,
    };

    private static NotificationPlan[]? OfMeeting(IDomainEvent happened) => happened switch
    {
        StaffInvitedToMeeting invited => [new(NotificationKinds.MeetingInvited, NotificationAudience.Of(invited.Person))],
        CustomerInvitedToMeeting invited => [ToCustomer(NotificationKinds.CustomerMeetingInvited, invited.Customer, ContactAim.Information)],
        MeetingRescheduled moved =>
            [ToOwner(NotificationKinds.MeetingMoved), ToCustomer(NotificationKinds.CustomerMeetingMoved, until: moved.StartsAt)],
        MeetingCancelled => [ToOwner(NotificationKinds.MeetingCancelled), ToCustomer(NotificationKinds.CustomerMeetingCancelled)],
        MeetingActionAgreed agreed => [To(agreed.Owner, NotificationKinds.MeetingAction)],
        _ => null,
    };

    private static NotificationPlan[]? OfSurvey(IDomainEvent happened) => happened switch
    {
        CustomerInvitedToSurvey invited => [ToCustomer(NotificationKinds.CustomerSurveyInvited, invited.Customer, ContactAim.Information)],
        CustomerRemindedOfSurvey reminded => [ToCustomer(NotificationKinds.CustomerSurveyReminded, reminded.Customer, ContactAim.Information)],
        _ => null,
    };

    private static NotificationPlan To(StaffId person, string kind, CustomerId? customer = null) => new(kind, NotificationAudience.Of(person), customer);

    private static NotificationPlan To(StaffRole role, string kind, CustomerId? customer = null) => new(kind, NotificationAudience.Of(role), customer);

    private static NotificationPlan ToOwner(string kind, CustomerId? customer = null) => new(kind, NotificationAudience.Owner, customer);

    private static NotificationPlan ToCustomer(string kind, CustomerId? customer = null, ContactAim aim = ContactAim.Service, Instant? until = null) =>
        new(kind, NotificationAudience.Customer, customer, aim, until: until);

    private static NotificationPlan DueOn(LocalDate day) => new(NotificationKinds.FollowUpDue, NotificationAudience.Owner, dueOn: day);
}
