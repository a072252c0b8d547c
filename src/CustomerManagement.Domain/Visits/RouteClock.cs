namespace CustomerManagement.Domain.Visits;

/// <summary>When a visit can take place, forwards from an arrival and backwards from a departure.</summary>
internal sealed class RouteClock(RouteProblem problem)
{
    private readonly RouteBreak? _lunch = problem.Day.Lunch;

    /// <summary>When the route can leave its start.</summary>
    public RouteMoment Leaving => _lunch is null
        ? new(RouteMoment.Never, problem.Day.Starts)
        : new(problem.Day.Starts, AfterBreak(problem.Day.Starts));

    /// <summary>When the route must reach its end.</summary>
    public RouteMoment Reaching => new(BeforeBreak(problem.Day.Ends), problem.Day.Ends);

    /// <summary>The earliest departure from a place after an arrival: the break may be taken before the visit or after it.</summary>
    public RouteMoment Leave(int place, RouteMoment arrival)
    {
        var fresh = Finish(place, arrival.Fresh);
        return new(fresh, Math.Min(Finish(place, Math.Min(arrival.Rested, AfterBreak(arrival.Fresh))), AfterBreak(fresh)));
    }

    /// <summary>The latest arrival at a place before a departure.</summary>
    public RouteMoment Reach(int place, RouteMoment departure)
    {
        var rested = LatestStart(place, departure.Rested);
        return new(Math.Max(BeforeBreak(rested), LatestStart(place, Math.Max(departure.Fresh, BeforeBreak(departure.Rested)))), rested);
    }

    /// <summary>When a break ends that begins as early as it may from a moment on.</summary>
    public int AfterBreak(int from) =>
        _lunch is not null && Math.Max(from, _lunch.Earliest) is var begins && begins <= _lunch.Latest ? begins + _lunch.Seconds : RouteMoment.Never;

    /// <summary>When a visit ends that begins as early as it may from an arrival on; at the end of the route, the arrival.</summary>
    public int Finish(int place, int arrival)
    {
        if (place >= problem.Count)
        {
            return arrival <= problem.Day.Ends ? arrival : RouteMoment.Never;
        }

        if (arrival >= RouteMoment.Never)
        {
            return RouteMoment.Never;
        }

        var seconds = problem.Stops[place].Seconds;
        if (problem.Windows[place] is not { Length: > 0 } windows)
        {
            return arrival + seconds;
        }

        foreach (var window in windows)
        {
            if (Math.Max(arrival, window.Opens) + seconds is var ends && ends <= window.Closes)
            {
                return ends;
            }
        }

        return RouteMoment.Never;
    }

    private int BeforeBreak(int until) =>
        _lunch is not null && Math.Min(_lunch.Latest, until - _lunch.Seconds) is var begins && begins >= _lunch.Earliest ? begins : RouteMoment.TooLate;

    private int LatestStart(int place, int departure)
    {
        if (place >= problem.Count || departure < 0)
        {
            return place >= problem.Count ? departure : RouteMoment.TooLate;
        }

        var seconds = problem.Stops[place].Seconds;
        if (problem.Windows[place] is not { Length: > 0 } windows)
        {
            return departure - seconds;
        }

        var latest = RouteMoment.TooLate;
        foreach (var window in windows)
        {
            if (Math.Min(window.Closes, departure) - seconds is var begins && begins >= window.Opens)
            {
                latest = Math.Max(latest, begins);
            }
        }

        return latest;
    }
}
