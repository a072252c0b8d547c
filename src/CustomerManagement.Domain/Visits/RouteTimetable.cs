namespace CustomerManagement.Domain.Visits;

/// <summary>Puts times to a draft: each visit as early as it can be for the earliest end.</summary>
internal static class RouteTimetable
{
    public static Route Of(RouteDraft draft)
    {
        var problem = draft.Problem;
        var clock = new RouteClock(problem);
        var breakAt = problem.Day.Lunch is null ? null : BreakPlace(draft, clock);
        var visits = new List<RouteVisit>();
        int? breakBegins = null;
        var time = problem.Day.Starts;
        for (var place = problem.Start; ; place = draft.Next[place])
        {
            var arrives = time;
            if (breakAt == (place, false))
            {
                time = Rest(time);
            }

            if (place < problem.Count)
            {
                time = clock.Finish(place, time);
                visits.Add(new RouteVisit(problem.Stops[place].Id, arrives, time - problem.Stops[place].Seconds, time));
            }

            if (breakAt == (place, true))
            {
                time = Rest(time);
            }

            if (place == problem.End)
            {
                break;
            }

            time += problem.Travel(place, draft.Next[place]);
        }

        var missed = problem.Stops.Where((stop, at) => stop.Promised && !draft.Has(at)).Select(stop => stop.Id);
        return new Route(visits, missed, draft.Prize, time, breakBegins);

        int Rest(int from)
        {
            breakBegins = Math.Max(from, problem.Day.Lunch!.Earliest);
            return clock.AfterBreak(from);
        }
    }

    /// <summary>The last place, before or after its visit, at which taking the break gives the earliest end.</summary>
    private static (int Place, bool After)? BreakPlace(RouteDraft draft, RouteClock clock)
    {
        var problem = draft.Problem;
        (int Place, bool After)? found = null;
        var fresh = problem.Day.Starts;
        var rested = RouteMoment.Never;
        for (var place = problem.Start; ; place = draft.Next[place])
        {
            var before = clock.AfterBreak(fresh);
            if (before < RouteMoment.Never && clock.Finish(place, before) is var finish && finish < RouteMoment.Never && finish <= clock.Finish(place, rested))
            {
                (rested, found) = (before, (place, false));
            }

            (fresh, rested) = (clock.Finish(place, fresh), clock.Finish(place, rested));
            if (clock.AfterBreak(fresh) is var after && after < RouteMoment.Never && after <= rested)
            {
                (rested, found) = (after, (place, true));
            }

            if (place == problem.End)
            {
                return found;
            }

            var travel = problem.Travel(place, draft.Next[place]);
            (fresh, rested) = (Later(fresh, travel), Later(rested, travel));
        }
    }

    private static int Later(int moment, int seconds) => moment >= RouteMoment.Never ? RouteMoment.Never : moment + seconds;
}
