namespace CustomerManagement.Domain.Reviews;

/// <summary>What a run of erasure changed. What was erased before counts no more.</summary>
/// <param name="Files">How many customer files were erased.</param>
/// <param name="FollowUps">How many open follow-ups were withdrawn.</param>
/// <param name="Complaints">How many complaints lost texts.</param>
/// <param name="Services">How many service duties lost texts.</param>
/// <param name="VisitPlans">How many visit plans lost texts.</param>
/// <param name="DailyReports">How many daily reports lost texts.</param>
/// <param name="MarketReports">How many market reports lost texts.</param>
/// <param name="Meetings">How many meetings lost texts.</param>
/// <param name="Surveys">How many surveys lost comments; one counts once for each customer.</param>
public sealed record ErasureReport(int Files, int FollowUps, int Complaints, int Services, int VisitPlans, int DailyReports, int MarketReports, int Meetings, int Surveys)
{
    /// <summary>What could not be read, and by which rule: it may still hold texts. Mend that, as by a calendar that was missing, and run it again.</summary>
    public IReadOnlyList<RunFailure> Failures { get; init; } = [];

    /// <summary>Whether all that was found is erased.</summary>
    public bool IsComplete => Failures.Count == 0;
}
