using CustomerManagement.Domain.Visits;
using NodaTime;
using NodaTime.TimeZones;

namespace CustomerManagement.Domain.Tests.Visits;

/// <summary>Counts by trying every order, and the break at every place, how many promises of a day can be kept; with calendar, candidates and ways alone.</summary>
internal sealed class PromiseCount
{
    private static readonly GreatCircleTravel _travel = new();
    private static readonly ZoneLocalMappingResolver _wallClock = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly RepDay _day;
    private readonly IReadOnlyList<Interval> _open;
    private readonly Instant _ends;
    private readonly (Duration Earliest, Duration Latest, Duration Takes)? _rest;

    public PromiseCount(RepDay day)
    {
        (_day, _open) = (day, day.Calendar.OpenOn(day.Date));
        var working = _open.Aggregate(Duration.Zero, (sum, open) => sum + open.Duration);
        _ends = _open.Count == 0 ? Instant.MinValue : day.Calendar.Add(_open[0].Start, day.Budget is { } budget ? Duration.Min(budget, working) : working)!.Value;
        _rest = day.Lunch is { } lunch && _open.Count > 0 ? Rest(lunch) : null;
    }

    public int Most(IEnumerable<VisitCandidate> candidates, GeoPoint place, Instant from)
    {
        var promised = candidates.Where(candidate => candidate.MayVisit && candidate.Promises.Any(promise => promise.Date == _day.Date)).ToList();
        return _open.Count == 0 ? 0 : Math.Max(0, Most(promised, place, Instant.Max(from, _open[0].Start), _rest is null));
    }

    /// <summary>How many more; below zero when not even the end is reached in time.</summary>
    private int Most(List<VisitCandidate> left, GeoPoint place, Instant time, bool rested)
    {
        var home = Travel(time, place, _day.End);
        var most = (rested ? home : home is { } back ? Rested(back) : null) <= _ends ? 0 : -100;
        if (!rested && Rested(time) is { } after)
        {
            most = Math.Max(most, Most(left, place, after, rested: true));
        }

        foreach (var next in left)
        {
            if (Travel(time, place, next.Place) is not { } arrives)
            {
                continue;
            }

            List<VisitCandidate> others = [.. left.Where(other => other != next)];
            if (Visit(next, arrives) is { } leaves)
            {
                most = Math.Max(most, 1 + Most(others, next.Place, leaves, rested));
            }

            if (!rested && Rested(arrives) is { } fed && Visit(next, fed) is { } later)
            {
                most = Math.Max(most, 1 + Most(others, next.Place, later, rested: true));
            }
        }

        return most;
    }

    private Duration Working(Instant until) => _day.Calendar.Between(_open[0].Start, Instant.Max(_open[0].Start, Instant.Min(until, _open[^1].End)));

    private Instant? Rested(Instant time) =>
        Duration.Max(Working(time), _rest!.Value.Earliest) is var begins && begins <= _rest.Value.Latest ? _day.Calendar.Add(_open[0].Start, begins + _rest.Value.Takes) : null;

    private (Duration Earliest, Duration Latest, Duration Takes)? Rest(LunchBreak lunch)
    {
        var takes = Duration.FromMinutes(lunch.Minutes);
        var hours = new[] { _day.Date, _day.Date.PlusDays(1) }.Select(date => (First: At(date, lunch.Earliest), Last: At(date, lunch.Latest)))
            .FirstOrDefault(span => _open.Any(open => open.Start <= span.Last && span.First <= open.End), (First: Instant.MaxValue, Last: Instant.MinValue));
        var (earliest, latest) = (Working(hours.First), Duration.Min(Working(hours.Last), Working(_ends) - takes));
        return earliest <= latest ? (earliest, latest, takes) : null;
    }

    private Instant? Travel(Instant time, GeoPoint from, GeoPoint to) =>
        _day.Calendar.Add(time, Duration.FromSeconds(_travel.Seconds(from, to))) is { } arrives && arrives <= _open[^1].End ? arrives : null;

    private Instant? Visit(VisitCandidate candidate, Instant arrives) => Windows(candidate)
        .Select(window => Instant.Max(window.Start, arrives) + Duration.FromMinutes(candidate.Minutes) is var leaves && leaves <= window.End ? leaves : (Instant?)null)
        .FirstOrDefault(leaves => leaves is not null);

    private IReadOnlyList<Interval> Windows(VisitCandidate candidate)
    {
        var hours = candidate.Promises.Single(promise => promise.Date == _day.Date).Window;
        if (hours == default)
        {
            return _open;
        }

        var today = Open(_day.Date);
        return today.Count > 0 ? today : Open(_day.Date.PlusDays(1));

        List<Interval> Open(LocalDate date)
        {
            var (opens, closes) = (At(date, hours.Opens), At(hours.Closes > hours.Opens ? date : date.PlusDays(1), hours.Closes));
            return [.. _open.Select(open => (Start: Instant.Max(open.Start, opens), End: Instant.Min(open.End, closes))).Where(piece => piece.Start < piece.End)
                .Select(piece => new Interval(piece.Start, piece.End))];
        }
    }

    private Instant At(LocalDate date, LocalTime time) => (date + time).InZone(_day.Calendar.Zone, _wallClock).ToInstant();
}
