using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>Tells which candidates could be visited on a day at all, and of each other why not.</summary>
internal sealed class DaySieve(DayFrame frame, ITravelTimes travel, IVisitValue values, IReadOnlyDictionary<CustomerId, Interval> kept)
{
    // So that no host's policy makes a sum overflow.
    private const decimal MostValue = 1_000_000_000_000_000_000;

    private readonly LocalDate _date = frame.Day.Date;

    public List<DayStop> Stops { get; } = [];

    public List<LeftOutVisit> LeftOut { get; } = [];

    public List<LeftOutVisit> Broken { get; } = [];

    public void Look(VisitCandidate candidate)
    {
        var promise = candidate.PromiseOn(_date);
        if (WhyNot(candidate, promise) is { } refused)
        {
            Refuse(refused, promise is not null);
            return;
        }

        var value = Math.Clamp(values.ValueOf(candidate, _date), -MostValue, MostValue);
        if (promise is null && value <= 0)
        {
            Refuse(Out(candidate, LeftOutReason.NotWorth) with { Value = value }, isPromised: false);
            return;
        }

        var stop = new DayStop(
            candidate,
            promise is not null,
            value,
            [.. Windows(candidate, promise)],
            Seconds(frame.From, candidate.Place),
            Seconds(candidate.Place, frame.Day.End));
        if (WhyNot(stop) is { } reason)
        {
            Refuse(Out(candidate, reason) with { Value = value }, stop.IsPromised);
        }
        else
        {
            Stops.Add(stop);
        }
    }

    /// <summary>Leaves out all but so many of the stops, the best for the hour; what was promised stays.</summary>
    public void Keep(int most)
    {
        if (Stops.Count <= most)
        {
            return;
        }

        var ranked = Stops.OrderByDescending(stop => stop.IsPromised).ThenByDescending(stop => stop.Density).ThenBy(stop => stop.Candidate.Customer).ToList();
        var keep = Math.Max(most, ranked.Count(stop => stop.IsPromised));
        LeftOut.AddRange(ranked.Skip(keep).Select(stop => Out(stop.Candidate, LeftOutReason.Outranked) with { Value = stop.Value, ValuePerHour = stop.Density }));
        Stops.Clear();
        Stops.AddRange(ranked.Take(keep));
    }

    private LeftOutVisit? WhyNot(VisitCandidate candidate, VisitPromise? promise)
    {
        if (!candidate.MayVisit)
        {
            return Out(candidate, LeftOutReason.NoConsent);
        }

        if (promise is not null)
        {
            return null;
        }

        if (candidate.Promises.FirstOrDefault(later => later.Date > _date) is { } next)
        {
            return Out(candidate, LeftOutReason.PromisedLater) with { Until = next.Date };
        }

        return candidate.Timing.NotBefore is { } soonest && soonest > _date ? Out(candidate, LeftOutReason.TooSoon) with { Until = soonest } : null;
    }

    private LeftOutReason? WhyNot(DayStop stop)
    {
        var seconds = stop.Candidate.Seconds;
        if (stop.Windows.Length == 0)
        {
            return LeftOutReason.NoCommonHours;
        }

        if (Array.TrueForAll(stop.Windows, window => window.Closes - window.Opens < seconds))
        {
            return LeftOutReason.WindowTooShort;
        }

        var arrives = frame.Starts + stop.WayThere;
        if (arrives + seconds + (long)stop.WayOn > frame.Ends)
        {
            return LeftOutReason.TooFar;
        }

        return Array.Exists(stop.Windows, window => Math.Max(arrives, window.Opens) + seconds is var ends && ends <= window.Closes && ends + stop.WayOn <= frame.Ends)
            ? null
            : LeftOutReason.OutOfReach;
    }

    private IEnumerable<RouteWindow> Windows(VisitCandidate candidate, VisitPromise? promise)
    {
        if (kept.TryGetValue(candidate.Customer, out var planned))
        {
            return frame.Axis.Windows([planned]);
        }

        if (promise is null)
        {
            var windows = candidate.Hours is { } hours ? frame.Axis.Windows(frame.Hours.Of(hours)) : frame.Axis.All();
            return candidate.From is { } from ? From(frame.Axis.At(from), windows) : windows;
        }

        // The whole working day, beyond midnight.
        if (promise.Window == default)
        {
            return frame.Axis.All();
        }

        var sameDay = frame.Axis.Windows([frame.Axis.On(_date, promise.Window)]).ToList();
        return sameDay.Count > 0 ? sameDay : frame.Axis.Windows([frame.Axis.On(_date.PlusDays(1), promise.Window)]);
    }

    private static IEnumerable<RouteWindow> From(int first, IEnumerable<RouteWindow> windows) =>
        windows.Where(window => window.Closes > first).Select(window => new RouteWindow(Math.Max(window.Opens, first), window.Closes));

    private int Seconds(GeoPoint from, GeoPoint to) => travel.Seconds(from, to) is var seconds && seconds is >= 0 and <= RouteDay.Latest
        ? seconds
        : throw new InvalidOperationException("Travel takes from 0 seconds to the longest day.");

    private LeftOutVisit Out(VisitCandidate candidate, LeftOutReason reason) => new(candidate.Customer, _date, reason);

    private void Refuse(LeftOutVisit refused, bool isPromised) => (isPromised ? Broken : LeftOut).Add(refused);
}
