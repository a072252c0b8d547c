using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>What is left of a working day to plan: from where, between which seconds of working time, with which break.</summary>
internal sealed class DayFrame
{
    private DayFrame(RepDay day, WorkingAxis axis, GeoPoint from, int starts, int ends, bool mayRest)
    {
        (Day, Axis, From, Starts, Ends) = (day, axis, from, starts, ends);
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
        return new DayFrame(day, axis, day.Start, 0, LastSecond(day, axis), mayRest: true);
    }

    /// <summary>What is left of a day that is under way.</summary>
    public static DayFrame Rest(RepDay day, DayPlan plan, DayProgress progress)
    {
        var axis = new WorkingAxis(day.Calendar, day.Date);
        var hasRested = plan.LunchBegins is { } lunch && lunch.ToInstant() <= progress.At;
        var from = hasRested ? Instant.Max(progress.At, plan.LunchEnds!.Value.ToInstant()) : progress.At;
        return new DayFrame(day, axis, progress.Place, axis.At(from), LastSecond(day, axis), !hasRested);
    }

    private static int LastSecond(RepDay day, WorkingAxis axis) =>
        day.Budget is { } budget && budget.TotalSeconds < axis.Length ? (int)budget.TotalSeconds : axis.Length;

    // A half day may have no room for a break; then there is none.
    private RouteBreak? Rest(LunchBreak lunch)
    {
        var seconds = lunch.Minutes * NodaConstants.SecondsPerMinute;
        var earliest = Math.Max(Starts, Axis.At(Axis.On(Day.Date, lunch.Earliest)));
        var latest = Math.Min(Ends - seconds, Axis.At(Axis.On(Day.Date, lunch.Latest)));
        return earliest <= latest ? new RouteBreak(earliest, latest, seconds) : null;
    }
}
