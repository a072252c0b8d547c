namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>The ports behind which a host keeps things.</summary>
public enum StorePort
{
    /// <summary>Customer files.</summary>
    Customers = 1,

    /// <summary>Facts.</summary>
    Facts = 2,

    /// <summary>Follow-ups.</summary>
    FollowUps = 3,

    /// <summary>The log of the days on which follow-ups were planned.</summary>
    PlanningLog = 4,

    /// <summary>Complaints.</summary>
    Complaints = 5,

    /// <summary>Improvements.</summary>
    Improvements = 6,

    /// <summary>Service duties.</summary>
    ServiceDuties = 7,

    /// <summary>Surveys.</summary>
    Surveys = 8,

    /// <summary>Target plans.</summary>
    TargetPlans = 9,

    /// <summary>Visit plans.</summary>
    VisitPlans = 10,

    /// <summary>Daily reports.</summary>
    DailyReports = 11,

    /// <summary>Market reports.</summary>
    MarketReports = 12,

    /// <summary>Meetings.</summary>
    SalesMeetings = 13,
}
