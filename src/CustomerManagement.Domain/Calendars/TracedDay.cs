using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Calendars;

/// <summary>What a day gave to a sum of working time. Immutable, compared by value.</summary>
public sealed record TracedDay
{
    private static readonly DurationPattern _hours = DurationPattern.CreateWithInvariantCulture("H':'mm");

    private static readonly DurationPattern _exact = DurationPattern.CreateWithInvariantCulture("H':'mm':'ss.FFFFFFFFF");

    private readonly ValueList<TracedSpan> _taken;

    /// <summary>Creates the day.</summary>
    /// <param name="day">The day, with its hours and why it has them.</param>
    /// <param name="taken">What was taken of windows that open on it, in order; empty when nothing was.</param>
    [JsonConstructor]
    public TracedDay(CalendarDay day, IReadOnlyList<TracedSpan> taken)
    {
        ArgumentNullException.ThrowIfNull(day);
        Day = day;
        _taken = new ValueList<TracedSpan>(taken, nameof(taken));
    }

    /// <summary>The day, with its hours and why it has them.</summary>
    public CalendarDay Day { get; }

    /// <summary>What was taken of windows that open on it, in order; empty when nothing was.</summary>
    public IReadOnlyList<TracedSpan> Taken => _taken;

    /// <summary>How much that is.</summary>
    [JsonIgnore]
    public Duration Working => _taken.Aggregate(Duration.Zero, (sum, span) => sum + span.Length);

    /// <summary>The day and what it gave, as in <c>Tue 2024-12-24 09:00-12:00 (half day): 3:00 (09:00 to 12:00)</c>.</summary>
    /// <returns>The English text.</returns>
    public override string ToString() => _taken.Count == 0 ? $"{Day}: nothing" : $"{Day}: {Text(Working)} ({string.Join(", ", _taken)})";

    internal static string Text(Duration working) => (working.SubsecondNanoseconds == 0 && working.Seconds == 0 ? _hours : _exact).Format(working);
}
