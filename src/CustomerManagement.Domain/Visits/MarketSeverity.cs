namespace CustomerManagement.Domain.Visits;

/// <summary>How serious a finding is.</summary>
public enum MarketSeverity
{
    /// <summary>Worth knowing at once.</summary>
    Notable = 1,

    /// <summary>It will cost sales unless somebody acts.</summary>
    Serious = 2,

    /// <summary>Somebody must act today.</summary>
    Critical = 3,
}
