using CustomerManagement.Domain.Visits;
using NodaTime;
using NodaTime.TimeZones;

namespace CustomerManagement.Domain.Tests.Visits;

/// <summary>Counts by trying every order how many promises of a day without an open break can be kept; with calendar, candidates and ways alone.</summary>
internal sealed class PromiseCount
{
    private static readonly GreatCircleTravel _travel = new();
    private static readonly ZoneLocalMappingResolver _wallClock = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly RepDay _day;
    private readonly IReadOnlyList<Interval> _open;
    private readonly Instant _ends;

    public PromiseCount(RepDay day)
    {
        (_day, _open) = (day, day.Calendar.OpenOn(day.Date));
        var working = _open.Aggregate(Duration.Zero, (sum, open) => sum + open.Duration);
        _ends = _open.Count == 0 ? Instant.MinValue : day.Calendar.Add(_open[0].Start, day.Budget is { } budget ? Duration.Min(budget, working) : working)!.Value;
    }

    public int Most(IEnumerable<VisitCandidate> candidates, GeoPoint place, Instant from)
    {
        var promised = candidates.Where(candidate => candidate.MayVisit && candidate.Promises.Any(promise => promise.Date == _day.Date)).ToList();
        return _open.Count == 0 ? 0 : Math.Max(0, Most(promised, place, Instant.Max(from, _open[0].Start)));
    }

    /// <summary>How many more; below zero when not even the end is reached in time.</summary>
    private int Most(List<VisitCandidate> left, GeoPoint place, Instant time)
    {
        var most = Travel(time, place, _day.End) <= _ends ? 0 : -100;
        foreach (var next in left)
        {
            if (Travel(time, place, next.Place) is { } arrives && Visit(next, arrives) is { } leaves)
            {
                most = Math.Max(most, 1 + Most([.. left.Where(other => other != next)], next.Place, leaves));
            }
        }

        return most;
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
