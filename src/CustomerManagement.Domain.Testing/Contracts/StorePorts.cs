using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Targets;
using CustomerManagement.Domain.Visits;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>The ports of one session with a store; <c>null</c> for each that the host does not implement.</summary>
public sealed record StorePorts
{
    /// <summary>Customer files.</summary>
    public ICustomerRepository? Customers { get; init; }

    /// <summary>Facts.</summary>
    public IFactRepository? Facts { get; init; }

    /// <summary>Follow-ups.</summary>
    public IFollowUpRepository? FollowUps { get; init; }

    /// <summary>The log of the days on which follow-ups were planned.</summary>
    public IPlanningLogStore? PlanningLog { get; init; }

    /// <summary>Complaints.</summary>
    public IComplaintRepository? Complaints { get; init; }

    /// <summary>Improvements.</summary>
    public IImprovementRepository? Improvements { get; init; }

    /// <summary>Service duties.</summary>
    public IServiceDutyRepository? ServiceDuties { get; init; }

    /// <summary>Surveys.</summary>
    public ISurveyRepository? Surveys { get; init; }

    /// <summary>Target plans.</summary>
    public ITargetPlanRepository? TargetPlans { get; init; }

    /// <summary>Visit plans.</summary>
    public IVisitPlanRepository? VisitPlans { get; init; }

    /// <summary>Daily reports.</summary>
    public IDailyReportRepository? DailyReports { get; init; }

    /// <summary>Market reports.</summary>
    public IMarketReportRepository? MarketReports { get; init; }

    /// <summary>Meetings.</summary>
    public ISalesMeetingRepository? SalesMeetings { get; init; }

    /// <summary>The ports that are registered.</summary>
    /// <param name="services">The services of the host, or of a scope of it where repositories live in one.</param>
    /// <returns>The ports; those that are not registered are <c>null</c>.</returns>
    public static StorePorts Of(IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return new StorePorts
        {
            Customers = Port<ICustomerRepository>(),
            Facts = Port<IFactRepository>(),
            FollowUps = Port<IFollowUpRepository>(),
            PlanningLog = Port<IPlanningLogStore>(),
            Complaints = Port<IComplaintRepository>(),
            Improvements = Port<IImprovementRepository>(),
            ServiceDuties = Port<IServiceDutyRepository>(),
            Surveys = Port<ISurveyRepository>(),
            TargetPlans = Port<ITargetPlanRepository>(),
            VisitPlans = Port<IVisitPlanRepository>(),
            DailyReports = Port<IDailyReportRepository>(),
            MarketReports = Port<IMarketReportRepository>(),
            SalesMeetings = Port<ISalesMeetingRepository>(),
        };

        T? Port<T>()
            where T : class => (T?)services.GetService(typeof(T));
    }

    /// <summary>Tells whether there is a port.</summary>
    /// <param name="port">The port.</param>
    /// <returns><c>true</c> when it is not <c>null</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="port"/> is not defined.</exception>
    public bool Has(StorePort port) => port switch
    {
        StorePort.Customers => Customers is not null,
        StorePort.Facts => Facts is not null,
        StorePort.FollowUps => FollowUps is not null,
        StorePort.PlanningLog => PlanningLog is not null,
        StorePort.Complaints => Complaints is not null,
        StorePort.Improvements => Improvements is not null,
        StorePort.ServiceDuties => ServiceDuties is not null,
        StorePort.Surveys => Surveys is not null,
        StorePort.TargetPlans => TargetPlans is not null,
        StorePort.VisitPlans => VisitPlans is not null,
        StorePort.DailyReports => DailyReports is not null,
        StorePort.MarketReports => MarketReports is not null,
        StorePort.SalesMeetings => SalesMeetings is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(port)),
    };
}
