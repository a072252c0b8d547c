using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Calendars;

/// <summary>Hours on the wall clock, as in <c>09:00-12:00</c>: it opens at the first time, inclusive, and closes at the second, exclusive.</summary>
/// <remarks>
/// It closes at the first such time after it opened: <c>22:00-06:00</c> on the next day, <c>18:00-24:00</c> at midnight without losing a minute,
/// and two equal times are 24 hours. The default value is the whole day, <c>00:00-24:00</c>. Immutable and safe for use by several threads.
/// </remarks>
[JsonConverter(typeof(TimeWindowJsonConverter))]
public readonly record struct TimeWindow
{
    private const string EndOfDay = "24:00";

    private static readonly LocalTimePattern _minutes = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>Creates a window.</summary>
    /// <param name="opens">When it opens, inclusive.</param>
    /// <param name="closes">When it closes, exclusive; midnight is the end of the day, a time at or before <paramref name="opens"/> is on the next day.</param>
    public TimeWindow(LocalTime opens, LocalTime closes)
    {
        Opens = opens;
        Closes = closes;
    }

    /// <summary>When it opens, inclusive.</summary>
    public LocalTime Opens { get; }

    /// <summary>When it closes, exclusive; midnight is the end of the day.</summary>
    public LocalTime Closes { get; }

    /// <summary>Whether it goes on after midnight. One that closes at 24:00 does not.</summary>
    public bool IsOvernight => End > Duration.FromDays(1);

    /// <summary>The opening on the wall clock, from midnight of its date: 0 to less than 24 hours.</summary>
    internal Duration Start => Duration.FromNanoseconds(Opens.NanosecondOfDay);

    /// <summary>The closing on the wall clock, from midnight of the date it opened on: more than 0 and less than 48 hours.</summary>
    internal Duration End => Duration.FromNanoseconds(Closes.NanosecondOfDay) + (Closes > Opens ? Duration.Zero : Duration.FromDays(1));

    /// <summary>Reads a window.</summary>
    /// <param name="text">As in <c>09:00-12:00</c>, <c>22:00-06:00</c>, <c>18:00-24:00</c>; seconds and their fractions may follow.</param>
    /// <returns>The window.</returns>
    /// <exception cref="FormatException">The text is no window.</exception>
    public static TimeWindow Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('-') is [var opens, var closes] && Time(opens) is { } start && (closes == EndOfDay ? LocalTime.Midnight : Time(closes)) is { } end
            ? new TimeWindow(start, end)
            : throw new FormatException("A window is written as in 09:00-12:00.");
    }

    /// <summary>Both times, as in <c>09:00-12:00</c>; a closing at midnight is <c>24:00</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => $"{Text(Opens)}-{(Closes == LocalTime.Midnight ? EndOfDay : Text(Closes))}";

    private static LocalTime? Time(string text) =>
        (text.Length == 5 ? _minutes : LocalTimePattern.ExtendedIso).Parse(text) is { Success: true, Value: var time } ? time : null;

    private static string Text(LocalTime time) =>
        (time.NanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0 ? _minutes : LocalTimePattern.ExtendedIso).Format(time);
}
