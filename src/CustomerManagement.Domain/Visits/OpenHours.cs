using CustomerManagement.Domain.Calendars;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>When customers are open around a date; each calendar is asked once. For one thread.</summary>
internal sealed class OpenHours(LocalDate date)
{
    private readonly Dictionary<WorkingCalendar, IReadOnlyList<Interval>> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The open times of the date and of two on either side, as nights and the farthest zones reach so far; none of them touch.</summary>
    public IReadOnlyList<Interval> Of(WorkingCalendar calendar)
    {
        if (!_known.TryGetValue(calendar, out var open))
        {
            open = Joined(Enumerable.Range(-2, 5).SelectMany(day => calendar.OpenOn(date.PlusDays(day))));
            _known.Add(calendar, open);
        }

        return open;
    }

    private static List<Interval> Joined(IEnumerable<Interval> times)
    {
        var joined = new List<Interval>();
        foreach (var time in times)
        {
            if (joined.Count > 0 && joined[^1].End == time.Start)
            {
                joined[^1] = new Interval(joined[^1].Start, time.End);
            }
            else
            {
                joined.Add(time);
            }
        }

        return joined;
    }
}
