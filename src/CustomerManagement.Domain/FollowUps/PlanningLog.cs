using System.Text.Json.Serialization;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>
/// Up to which day follow-ups were planned, so that nothing is lost over outages and clocks that jump. Days of a clock that ran ahead are forgotten once it is put back.
/// Immutable and compared by value; can be stored.
/// </summary>
/// <remarks>
/// Planning goes on from the latest day on which it ran and which is not in the future, less an overlap for what is recorded late. Of many days only some are kept: to forget one
/// means to start earlier, never later. A host that knows which facts have not been planned from, by their state, starts at the earliest of their dates if that is before: then
/// nothing is lost however late it was recorded and however far the clock ran ahead.
/// </remarks>
public sealed record PlanningLog
{
    /// <summary>What is recorded up to so many days late is found: 45.</summary>
    public const int DefaultOverlapDays = 45;

    /// <summary>How many days are kept: 64.</summary>
    public const int MostDays = 64;

    private readonly ValueList<LocalDate> _days;

    /// <summary>Brings a stored log back.</summary>
    /// <param name="days">The days on which planning ran, as <see cref="Days"/> gives them.</param>
    /// <exception cref="ArgumentException">The days do not grow, or are too many.</exception>
    public PlanningLog(IEnumerable<LocalDate> days)
    {
        _days = new ValueList<LocalDate>(days, nameof(days));
        if (_days.Count > MostDays || _days.Zip(_days.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            throw new ArgumentException("The days of a log grow, and are no more than it keeps.", nameof(days));
        }
    }

    /// <summary>Planning never ran.</summary>
    public static PlanningLog Empty { get; } = new([]);

    /// <summary>The days on which planning ran, earliest first.</summary>
    [JsonIgnore]
    public IReadOnlyList<LocalDate> Days => _days;

    /// <summary>From which day on to plan.</summary>
    /// <param name="today">The day by the clock.</param>
    /// <param name="overlapDays">How late something may be recorded and still be found; zero or above.</param>
    /// <returns>The first date of occasions to plan; the overlap before today when planning never ran.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The overlap is below zero.</exception>
    public LocalDate StartOf(LocalDate today, int overlapDays = DefaultOverlapDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(overlapDays);
        var known = _days.Where(day => day <= today).ToList();
        return CalendarRange.Near(known.Count > 0 ? known[^1] : today, -overlapDays);
    }

    /// <summary>This log after planning ran on a day. To be stored once all that was planned is stored.</summary>
    /// <param name="today">The day by the clock.</param>
    /// <returns>A new log; this one stays as it is.</returns>
    public PlanningLog Ran(LocalDate today)
    {
        var days = _days.Where(day => day < today).Append(today).ToList();
        if (days.Count > MostDays)
        {
            days.RemoveAt(days.Count / 2);
        }

        return new PlanningLog(days);
    }
}
