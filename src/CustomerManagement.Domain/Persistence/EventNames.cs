using System.Collections.Frozen;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Targets;
using CustomerManagement.Domain.Visits;

namespace CustomerManagement.Domain.Persistence;

/// <summary>The names under which events are stored and sent. A name stays when the type of the event is renamed or moves; an event whose meaning changes gets another name.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class EventNames
{
    // What is stored has these names: none is changed, and none goes. An event that is renamed keeps its line; the first line of a type is the name that is written.
    private static readonly (string Name, Type Event)[] _names =
    [
        ("customer-file-opened", typeof(CustomerFileOpened)),
        ("customer-profile-changed", typeof(CustomerProfileChanged)),
        ("customer-reach-changed", typeof(CustomerReachChanged)),
        ("contact-added", typeof(ContactAdded)),
        ("contact-changed", typeof(ContactChanged)),
        ("consent-stated", typeof(ConsentStated)),
        ("contact-removed", typeof(ContactRemoved)),
        ("customer-erased", typeof(CustomerErased)),
        ("customer-left-segment", typeof(CustomerLeftSegment)),
        ("customer-entered-segment", typeof(CustomerEnteredSegment)),
        ("daily-report-opened", typeof(DailyReportOpened)),
        ("daily-report-written", typeof(DailyReportWritten)),
        ("daily-report-corrected", typeof(DailyReportCorrected)),
        ("daily-report-submitted", typeof(DailyReportSubmitted)),
        ("daily-report-signed-off", typeof(DailyReportSignedOff)),
        ("daily-report-returned", typeof(DailyReportReturned)),
        ("daily-report-texts-erased", typeof(DailyReportTextsErased)),
        ("market-report-filed", typeof(MarketReportFiled)),
        ("market-report-acknowledged", typeof(MarketReportAcknowledged)),
        ("market-report-texts-erased", typeof(MarketReportTextsErased)),
        ("meeting-scheduled", typeof(MeetingScheduled)),
        ("meeting-rescheduled", typeof(MeetingRescheduled)),
        ("staff-invited-to-meeting", typeof(StaffInvitedToMeeting)),
        ("customer-invited-to-meeting", typeof(CustomerInvitedToMeeting)),
        ("agenda-item-added", typeof(AgendaItemAdded)),
        ("agenda-item-removed", typeof(AgendaItemRemoved)),
        ("agenda-drawn", typeof(AgendaDrawn)),
        ("meeting-held", typeof(MeetingHeld)),
        ("meeting-action-agreed", typeof(MeetingActionAgreed)),
        ("meeting-closed", typeof(MeetingClosed)),
        ("meeting-cancelled", typeof(MeetingCancelled)),
        ("meeting-texts-erased", typeof(MeetingTextsErased)),
        ("visit-plan-opened", typeof(VisitPlanOpened)),
        ("visit-plan-submitted", typeof(VisitPlanSubmitted)),
        ("visit-plan-signed-off", typeof(VisitPlanSignedOff)),
        ("visit-plan-returned", typeof(VisitPlanReturned)),
        ("visit-plan-sign-off-lapsed", typeof(VisitPlanSignOffLapsed)),
        ("visit-added", typeof(VisitAdded)),
        ("visit-altered", typeof(VisitAltered)),
        ("visit-cancelled", typeof(VisitCancelled)),
        ("visit-moved", typeof(VisitMoved)),
        ("visit-handed-over", typeof(VisitHandedOver)),
        ("visit-received", typeof(VisitReceived)),
        ("visit-outcome-recorded", typeof(VisitOutcomeRecorded)),
        ("visit-plan-texts-erased", typeof(VisitPlanTextsErased)),
        ("follow-up-planned", typeof(FollowUpPlanned)),
        ("follow-up-moved", typeof(FollowUpMoved)),
        ("follow-up-handed-over", typeof(FollowUpHandedOver)),
        ("follow-up-done", typeof(FollowUpDone)),
        ("follow-up-skipped", typeof(FollowUpSkipped)),
        ("follow-up-withdrawn", typeof(FollowUpWithdrawn)),
        ("follow-up-renewed", typeof(FollowUpRenewed)),
        ("complaint-received", typeof(ComplaintReceived)),
        ("complaint-bound", typeof(ComplaintBound)),
        ("complaint-reclassified", typeof(ComplaintReclassified)),
        ("complaint-assigned", typeof(ComplaintAssigned)),
        ("complaint-manager-joined", typeof(ComplaintManagerJoined)),
        ("complaint-acknowledged", typeof(ComplaintAcknowledged)),
        ("complaint-message-noted", typeof(ComplaintMessageNoted)),
        ("complaint-wait-began", typeof(ComplaintWaitBegan)),
        ("complaint-wait-ended", typeof(ComplaintWaitEnded)),
        ("complaint-cause-found", typeof(ComplaintCauseFound)),
        ("complaint-remedy-decided", typeof(ComplaintRemedyDecided)),
        ("complaint-remedied", typeof(ComplaintRemedied)),
        ("complaint-remedy-rejected", typeof(ComplaintRemedyRejected)),
        ("complaint-closed", typeof(ComplaintClosed)),
        ("complaint-rated", typeof(ComplaintRated)),
        ("complaint-reopened", typeof(ComplaintReopened)),
        ("complaint-merged", typeof(ComplaintMerged)),
        ("complaint-absorbed", typeof(ComplaintAbsorbed)),
        ("complaint-promised", typeof(ComplaintPromised)),
        ("complaint-promise-kept", typeof(ComplaintPromiseKept)),
        ("complaint-promise-broken", typeof(ComplaintPromiseBroken)),
        ("complaint-promise-done-late", typeof(ComplaintPromiseDoneLate)),
        ("complaint-escalated", typeof(ComplaintEscalated)),
        ("complaint-texts-erased", typeof(ComplaintTextsErased)),
        ("improvement-begun", typeof(ImprovementBegun)),
        ("improvement-reworded", typeof(ImprovementReworded)),
        ("improvement-handed-over", typeof(ImprovementHandedOver)),
        ("improvement-postponed", typeof(ImprovementPostponed)),
        ("improvement-done", typeof(ImprovementDone)),
        ("improvement-dropped", typeof(ImprovementDropped)),
        ("improvement-effect-checked", typeof(ImprovementEffectChecked)),
        ("improvement-published", typeof(ImprovementPublished)),
        ("service-requested", typeof(ServiceRequested)),
        ("service-assigned", typeof(ServiceAssigned)),
        ("service-scheduled", typeof(ServiceScheduled)),
        ("service-paused", typeof(ServicePaused)),
        ("service-resumed", typeof(ServiceResumed)),
        ("service-promise-broken", typeof(ServicePromiseBroken)),
        ("service-escalated", typeof(ServiceEscalated)),
        ("service-done", typeof(ServiceDone)),
        ("service-cancelled", typeof(ServiceCancelled)),
        ("service-texts-erased", typeof(ServiceTextsErased)),
        ("survey-planned", typeof(SurveyPlanned)),
        ("customer-invited-to-survey", typeof(CustomerInvitedToSurvey)),
        ("survey-opened", typeof(SurveyOpened)),
        ("customer-reminded-of-survey", typeof(CustomerRemindedOfSurvey)),
        ("survey-answered", typeof(SurveyAnswered)),
        ("survey-closed", typeof(SurveyClosed)),
        ("survey-comments-erased", typeof(SurveyCommentsErased)),
        ("target-plan-begun", typeof(TargetPlanBegun)),
        ("target-plan-redrawn", typeof(TargetPlanRedrawn)),
        ("target-plan-agreed", typeof(TargetPlanAgreed)),
        ("target-plan-revised", typeof(TargetPlanRevised)),
        ("target-plan-closed", typeof(TargetPlanClosed)),
    ];

    private static readonly FrozenDictionary<string, Type> _events = _names.ToFrozenDictionary(row => row.Name, row => row.Event, StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> _written = _names.DistinctBy(row => row.Event).ToFrozenDictionary(row => row.Event, row => row.Name);

    /// <summary>All names that can be read, those that are no longer written among them, and the event of each.</summary>
    public static IReadOnlyDictionary<string, Type> All => _events;

    /// <summary>The name of an event.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>The name, as in <c>complaint-received</c>: small letters and hyphens.</returns>
    /// <exception cref="ArgumentException">It is no event of this library.</exception>
    public static string Of(IDomainEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return _written.TryGetValue(happened.GetType(), out var name) ? name : throw new ArgumentException("Events of a host have names of the host.", nameof(happened));
    }

    /// <summary>The event of a name.</summary>
    /// <param name="name">The name; capital letters make a difference.</param>
    /// <returns>The type of the event; <c>null</c> when there is none of this name.</returns>
    public static Type? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _events.GetValueOrDefault(name);
    }
}
