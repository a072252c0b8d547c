using System.Text.Json.Serialization;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Promises;

/// <summary>A stretch of time in the explanation of a deadline, in which the clock was going or stood still. Immutable, compared by value; can be stored.</summary>
/// <param name="IsPause">Whether it stood still, as we waited for the customer.</param>
/// <param name="Start">From when, as the clock of the promise's calendar shows it; in UTC when it has none.</param>
/// <param name="End">Up to when; <c>null</c> for a pause that lasts, and where the calendar has too few hours to come.</param>
/// <param name="Time">How much of the promise's time passed, or was held back by the pause; <c>null</c> where there is no end.</param>
/// <param name="Hours">That time day by day; <c>null</c> on the clock, where all of it counts, and where there is no end.</param>
public sealed record TracedStretch(
    bool IsPause,
    [property: JsonConverter(typeof(OffsetDateTimeJsonConverter))] OffsetDateTime Start,
    [property: JsonConverter(typeof(OffsetDateTimeJsonConverter))] OffsetDateTime? End,
    [property: JsonConverter(typeof(DurationJsonConverter))] Duration? Time,
    WorkingTimeTrace? Hours)
{
    /// <summary>What passed or was held back, and a line for each day of it.</summary>
    /// <returns>The English text, times cut to minutes.</returns>
    public override string ToString()
    {
        var start = WorkingTimeTrace.Text(Start);
        if (End is not { } end || Time is not { } time)
        {
            return IsPause ? $"stands still from {start} on, waiting for the customer" : $"too few open hours from {start} on";
        }

        var days = Hours is null ? [] : Hours.Days.Select(day => $"\n  {day}");
        return $"{TracedDay.Text(time)} {(IsPause ? "held back, waiting for the customer," : "passed")} from {start} to {WorkingTimeTrace.Text(end)}{string.Concat(days)}";
    }
}
