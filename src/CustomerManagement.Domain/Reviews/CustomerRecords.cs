using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Visits;

namespace CustomerManagement.Domain.Reviews;

/// <summary>All places where something is kept about a customer, for those who erase it or ask when it was last seen. Safe for use by several threads when the ports are.</summary>
/// <remarks>Each is to be given; <c>null</c> is an <see cref="ArgumentNullException"/>.</remarks>
public sealed class CustomerRecords
{
    /// <summary>Customer files.</summary>
    public required ICustomerRepository Customers { get; init => field = Given(value); }

    /// <summary>Facts.</summary>
    public required IFactRepository Facts { get; init => field = Given(value); }

    /// <summary>Follow-ups.</summary>
    public required IFollowUpRepository FollowUps { get; init => field = Given(value); }

    /// <summary>Complaints.</summary>
    public required IComplaintRepository Complaints { get; init => field = Given(value); }

    /// <summary>Service duties.</summary>
    public required IServiceDutyRepository Services { get; init => field = Given(value); }

    /// <summary>Visit plans.</summary>
    public required IVisitPlanRepository VisitPlans { get; init => field = Given(value); }

    /// <summary>Daily reports.</summary>
    public required IDailyReportRepository DailyReports { get; init => field = Given(value); }

    /// <summary>Market reports.</summary>
    public required IMarketReportRepository MarketReports { get; init => field = Given(value); }

    /// <summary>Meetings.</summary>
    public required ISalesMeetingRepository Meetings { get; init => field = Given(value); }

    /// <summary>Surveys.</summary>
    public required ISurveyRepository Surveys { get; init => field = Given(value); }

    private static T Given<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
