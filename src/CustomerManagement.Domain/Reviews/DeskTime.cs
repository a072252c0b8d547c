using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Reviews;

/// <summary>The working time of a day that visits, ways and the break leave for work from the desk.</summary>
internal sealed class DeskTime
{
    private readonly RepDay _day;

    // Work that is there already: so much working time without a gap, up to a moment.
    private readonly List<(Instant Ends, Duration Takes)> _busy;
    private readonly Interval? _hours;

    /// <summary>Creates it.</summary>
    /// <param name="day">The day.</param>
    /// <param name="plan">The visits of it, or of less of it.</param>
    /// <param name="whole">The visits of all of it: who works on after short visits has its break all the same.</param>
    public DeskTime(RepDay day, DayPlan plan, DayPlan whole)
    {
        _day = day;
        _busy = [.. plan.Visits.SelectMany(visit => new[] { (visit.Arrives.ToInstant(), visit.Travel), (visit.Ends.ToInstant(), visit.Ends - visit.Begins) })];
        if (plan is { Finishes: { } finishes, WayBack: { } back })
        {
            _busy.Add((finishes.ToInstant(), back));
        }

        if ((plan.LunchEnds ?? whole.LunchEnds) is { } rested)
        {
            _busy.Add((rested.ToInstant(), Duration.FromMinutes(day.Lunch!.Minutes)));
        }

        // A day too short for its own way leaves nothing.
        _hours = whole.Outcome == DayOutcome.Planned ? HoursOf(day) : null;
    }

    /// <summary>How much working time the day may take.</summary>
    public static Duration HoursIn(RepDay day)
    {
        var working = day.Calendar.OpenOn(day.Date).Aggregate(Duration.Zero, (sum, piece) => sum + piece.Duration);
        return day.Budget is { } budget ? Duration.Min(budget, working) : working;
    }

    /// <summary>From the first opening to the end of the hours or of the budget; <c>null</c> on a closed day.</summary>
    public static Interval? HoursOf(RepDay day)
    {
        var open = day.Calendar.OpenOn(day.Date);
        return open.Count == 0 ? null : new Interval(open[0].Start, day.Calendar.Add(open[0].Start, HoursIn(day)) ?? open[^1].End);
    }

    /// <summary>How long an action takes.</summary>
    public static Duration Takes(RankedAction action) => Duration.FromMinutes(action.Way.Worth.Minutes);

    /// <summary>What there is time for, in the order given. All that can begin at some moment only has to fit into what is left from then on.</summary>
    public List<RankedAction> Fill(IReadOnlyList<RankedAction> actions)
    {
        var left = actions.Select(action => action.From).Distinct().ToDictionary(from => from, LeftFrom);
        var done = new List<RankedAction>();
        foreach (var action in actions)
        {
            var (takes, before) = (Takes(action), left.Keys.Where(from => from <= action.From).ToList());
            if (before.TrueForAll(from => left[from] >= takes))
            {
                before.ForEach(from => left[from] -= takes);
                done.Add(action);
            }
        }

        return done;
    }

    private Duration LeftFrom(Instant from) => _hours is { } hours
        ? _busy.Aggregate(Working(from, hours.End), (left, work) => left - Duration.Min(work.Takes, Working(from, work.Ends)))
        : Duration.Zero;

    private Duration Working(Instant from, Instant until) =>
        Instant.Max(from, _hours!.Value.Start) is var begins && begins < until ? _day.Calendar.Between(begins, until) : Duration.Zero;
}
