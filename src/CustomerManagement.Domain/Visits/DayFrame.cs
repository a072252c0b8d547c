using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>What is left of a working day to plan: from where, between which seconds of working time, with which break.</summary>
internal sealed class DayFrame
{
    private readonly Instant _since;

    private DayFrame(RepDay day, WorkingAxis axis, GeoPoint from, Instant since, bool mayRest)
    {
        (Day, Axis, From, _since) = (day, axis, from, since);
        Starts = axis.At(since);
        Ends = day.Budget is { } budget && budget.TotalSeconds < axis.Length ? (int)budget.TotalSeconds : axis.Length;
        Lunch = mayRest && day.Lunch is { } lunch ? Rest(lunch) : null;
        Hours = new OpenHours(day.Date);
    }

    public RepDay Day { get; }

    public WorkingAxis Axis { get; }

    public GeoPoint From { get; }

    public int Starts { get; }

    public int Ends { get; }

    public RouteBreak? Lunch { get; }

    public OpenHours Hours { get; }

    public static DayFrame Whole(RepDay day)
    {
        var axis = new WorkingAxis(day.Calendar, day.Date);
        return new DayFrame(day, axis, day.Start, Instant.MinValue, mayRest: true);
    }

    /// <summary>What is left of a day that is under way.</summary>
    public static DayFrame Rest(RepDay day, DayPlan plan, DayProgress progress)
    {
        var axis = new WorkingAxis(day.Calendar, day.Date);
        var hasRested = plan.LunchBegins is { } lunch && lunch.ToInstant() <= progress.At;
        var from = hasRested ? Instant.Max(progress.At, plan.LunchEnds!.Value.ToInstant()) : progress.At;
        return new DayFrame(day, axis, progress.Place, from, !hasRested);
    }

    /// <summary>The moment at which something ends; not before the frame begins, should that be in a break.</summary>
    public OffsetDateTime Ending(int second) =>
        Axis.Ending(second) is var ends && ends.ToInstant() >= _since ? ends : Axis.Clock(_since);

    // A half day may have no room for a break; then there is none.
    private RouteBreak? Rest(LunchBreak lunch)
    {
        var seconds = lunch.Minutes * NodaConstants.SecondsPerMinute;
        var earliest = Math.Max(Starts, Axis.At(Axis.On(Day.Date, lunch.Earliest)));
        var latest = Math.Min(Ends - seconds, Axis.At(Axis.On(Day.Date, lunch.Latest)));
        return earliest <= latest ? new RouteBreak(earliest, latest, seconds) : null;
    }
}
