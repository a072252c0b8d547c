namespace CustomerManagement.Domain.Visits;

/// <summary>A candidate that could be visited that day.</summary>
/// <param name="Candidate">Whom.</param>
/// <param name="IsPromised">Whether it was promised for the day.</param>
/// <param name="Value">What the visit is worth that day.</param>
/// <param name="Windows">When, in seconds of working time; at least one.</param>
/// <param name="WayThere">The seconds from where the day begins.</param>
/// <param name="WayOn">The seconds to where it ends.</param>
internal sealed record DayStop(VisitCandidate Candidate, bool IsPromised, decimal Value, RouteWindow[] Windows, int WayThere, int WayOn)
{
    public string Id => Candidate.Customer.Value;

    /// <summary>What the visit is worth for each hour of it and of half the way there and back.</summary>
    public decimal Density => PerHour(Value, Candidate.Seconds + ((WayThere + (long)WayOn) / 2));

    public static decimal PerHour(decimal value, long seconds) => value / Math.Max(1, seconds) * NodaTime.NodaConstants.SecondsPerHour;
}
