using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Visits;

namespace CustomerManagement.Domain.Delivery;

/// <summary>
/// Finds what a message is about in the repositories: complaints (with the customer who passed one on), services, follow-ups, plans and reports of visits, meetings. Of anything else, and of
/// what a host has no repository for, no customer and no owner is known. Safe for use by several threads when the repositories are.
/// </summary>
public sealed class StoredSubjects : INotificationSubjects
{
    private static readonly NotificationSubject _unknown = new();

    /// <summary>Where complaints are kept; <c>null</c> for nowhere.</summary>
    public IComplaintRepository? Complaints { get; init; }

    /// <summary>Where services are kept; <c>null</c> for nowhere.</summary>
    public IServiceDutyRepository? Services { get; init; }

    /// <summary>Where follow-ups are kept; <c>null</c> for nowhere.</summary>
    public IFollowUpRepository? FollowUps { get; init; }

    /// <summary>Where plans of visits are kept; <c>null</c> for nowhere.</summary>
    public IVisitPlanRepository? VisitPlans { get; init; }

    /// <summary>Where daily reports are kept; <c>null</c> for nowhere.</summary>
    public IDailyReportRepository? DailyReports { get; init; }

    /// <summary>Where meetings are kept; <c>null</c> for nowhere.</summary>
    public ISalesMeetingRepository? Meetings { get; init; }

    /// <inheritdoc/>
    public async Task<NotificationSubject> OfAsync(OutboxMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var id = message.AggregateId;
        var everything = ReadScope.Everything;
        return message.Aggregate switch
        {
            nameof(Complaint) when Complaints is not null =>
                await Complaints.FindAsync(new ComplaintId(id), everything, cancellation).ConfigureAwait(false) is { } complaint
                    ? new NotificationSubject(Known(complaint.Customer, complaint.Intermediary), Known(complaint.Owner)) : _unknown,
            nameof(ServiceDuty) when Services is not null =>
                await Services.FindAsync(new ServiceDutyId(id), everything, cancellation).ConfigureAwait(false) is { } duty
                    ? new NotificationSubject([duty.Request.Customer], Known(duty.Assignee)) : _unknown,
            nameof(FollowUp) when FollowUps is not null =>
                await FollowUps.FindAsync(new FollowUpId(id), everything, cancellation).ConfigureAwait(false) is { } followUp
                    ? new NotificationSubject([followUp.Customer], Known(followUp.Owner), followUp.Status == FollowUpStatus.Open ? followUp.DueOn : null) : _unknown,
            nameof(VisitPlan) when VisitPlans is not null =>
                await VisitPlans.FindAsync(new VisitPlanId(id), everything, cancellation).ConfigureAwait(false) is { } plan
                    ? new NotificationSubject(owners: [plan.Person]) : _unknown,
            nameof(DailyReport) when DailyReports is not null =>
                await DailyReports.FindAsync(new DailyReportId(id), everything, cancellation).ConfigureAwait(false) is { } report
                    ? new NotificationSubject(owners: [report.Person]) : _unknown,
            nameof(SalesMeeting) when Meetings is not null =>
                await Meetings.FindAsync(new SalesMeetingId(id), cancellation).ConfigureAwait(false) is { } meeting
                    ? new NotificationSubject(owners: meeting.Staff, guests: meeting.Customers) : _unknown,
            _ => _unknown,
        };
    }

    private static IEnumerable<T> Known<T>(params T?[] values)
        where T : struct =>
        values.OfType<T>();
}
