using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>What is left of a working day to plan: from where, between which seconds of working time, with which break.</summary>
internal sealed class DayFrame
{
    private readonly Instant _since;
    private readonly Instant _restsBy;

    private DayFrame(RepDay day, WorkingAxis axis, GeoPoint from, Instant since, bool mayRest)
    {
        (Day, Axis, From, _since) = (day, axis, from, since);
        Starts = axis.At(since);
        Ends = day.Budget is { } budget && budget.TotalSeconds < axis.Length ? (int)budget.TotalSeconds : axis.Length;
        (Lunch, _restsBy) = mayRest && day.Lunch is { } lunch ? Rest(lunch) : default;
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
        var hasRested = HasRested(plan, progress);
        var from = hasRested ? Instant.Max(progress.At, plan.LunchEnds!.Value.ToInstant()) : progress.At;
        return new DayFrame(day, axis, progress.Place, from, !hasRested);
    }

    /// <summary>Whether the break of a plan was taken before a moment, or is being taken.</summary>
    public static bool HasRested(DayPlan plan, DayProgress progress) => plan.LunchBegins is { } lunch && lunch.ToInstant() <= progress.At;

    /// <summary>The moment at which the break begins: after one of the calendar, unless that is too late for it.</summary>
    public OffsetDateTime Resting(int second) => Axis.Beginning(second) is var begins && begins.ToInstant() <= _restsBy ? begins : Ending(second);

    /// <summary>The moment at which something ends; not before the frame begins, should that be in a break.</summary>
    public OffsetDateTime Ending(int second) =>
        Axis.Ending(second) is var ends && ends.ToInstant() >= _since ? ends : Axis.Clock(_since);

    // A half day may have no hours or no room for a break; then there is none. That of a night may lie after midnight.
    private (RouteBreak? Break, Instant By) Rest(LunchBreak lunch)
    {
        var seconds = lunch.Minutes * NodaConstants.SecondsPerMinute;
        foreach (var date in new[] { Day.Date, Day.Date.PlusDays(1) })
        {
            var (first, last) = (Axis.On(date, lunch.Earliest), Axis.On(date, lunch.Latest));
            if (Axis.IsOpenIn(Instant.Max(first, _since), last))
            {
                var (earliest, latest) = (Math.Max(Starts, Axis.At(first)), Math.Min(Ends - seconds, Axis.At(last)));
                return earliest <= latest ? (new RouteBreak(earliest, latest, seconds), last) : default;
            }
        }

        return default;
    }
}
