using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>Spreads follow-ups over their days, so that calls to all A customers before a season are no more a day than the team can make. Pure.</summary>
/// <remarks>
/// Each owner's fullest day is as empty as can be. Where the days hold too few, as many are placed as fit at all (earliest last day first, which is the most for days that are
/// spans: Glover 1967), and the others are named.
/// </remarks>
public static class LoadLeveller
{
    /// <summary>Finds a day for each.</summary>
    /// <param name="followUps">Open ones; ended ones are passed over.</param>
    /// <param name="calendar">The team's working days.</param>
    /// <param name="room">How many an owner (<c>null</c>: nobody yet) has room for on a day, less what is planned for it already; below zero counts as none. Asked for working days.</param>
    /// <param name="from">The first day that counts: today.</param>
    /// <returns>A day for each, or none; nothing has been moved.</returns>
    /// <exception cref="ArgumentException">A follow-up is missing.</exception>
    public static LevelledLoad Level(IEnumerable<FollowUp> followUps, WorkingCalendar calendar, Func<StaffId?, LocalDate, int> room, LocalDate from)
    {
        ArgumentNullException.ThrowIfNull(followUps);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(room);
        var open = followUps.Where(followUp => followUp is null || followUp.Status == FollowUpStatus.Open).ToList();
        if (open.Contains(null!))
        {
            throw new ArgumentException("No follow-up is missing.", nameof(followUps));
        }

        var placed = new List<PlacedFollowUp>();
        var beyond = new List<FollowUp>();
        foreach (var owner in open.GroupBy(followUp => followUp.Owner).OrderBy(owner => owner.Key ?? default))
        {
            LevelOwner([.. owner], calendar, day => Math.Max(0, room(owner.Key, day)), from, placed, beyond);
        }

        return new LevelledLoad(placed, beyond);
    }

    private static void LevelOwner(
        List<FollowUp> followUps, WorkingCalendar calendar, Func<LocalDate, int> room, LocalDate from, List<PlacedFollowUp> placed, List<FollowUp> beyond)
    {
        var first = LocalDate.Max(from, followUps.Min(followUp => followUp.DueOn));
        var last = followUps.Max(followUp => followUp.LastDay);
        var days = new List<(LocalDate Day, int Room)>();
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            if (calendar.IsWorkingDay(day))
            {
                days.Add((day, room(day)));
            }
        }

        // The least that must be on the fullest day: with more than that, no more are placed.
        var most = Place(followUps, days, int.MaxValue).Placed.Count;
        var (low, high) = (0, followUps.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Place(followUps, days, middle).Placed.Count < most ? (middle + 1, high) : (low, middle);
        }

        var best = Place(followUps, days, low);
        placed.AddRange(best.Placed);
        beyond.AddRange(best.Beyond);
    }

    private static (List<PlacedFollowUp> Placed, List<FollowUp> Beyond) Place(List<FollowUp> followUps, List<(LocalDate Day, int Room)> days, int most)
    {
        var waiting = new PriorityQueue<FollowUp, (LocalDate, int, FollowUpId)>();
        var byDay = new Queue<FollowUp>(followUps.OrderBy(followUp => followUp.DueOn));
        var placed = new List<PlacedFollowUp>();
        var beyond = new List<FollowUp>();
        foreach (var (day, room) in days)
        {
            while (byDay.TryPeek(out var next) && next.DueOn <= day)
            {
                _ = byDay.Dequeue();
                waiting.Enqueue(next, (next.LastDay, -next.Terms.Priority, next.Id));
            }

            for (var left = Math.Min(room, most); left > 0 && waiting.TryDequeue(out var followUp, out _);)
            {
                if (followUp.LastDay < day)
                {
                    beyond.Add(followUp);
                    continue;
                }

                placed.Add(new PlacedFollowUp(followUp, day));
                left--;
            }
        }

        beyond.AddRange(waiting.UnorderedItems.Select(item => item.Element));
        beyond.AddRange(byDay);
        beyond.Sort(FirstToGo.Order);
        return (placed, beyond);
    }
}
