using System.Diagnostics;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Promises;

/// <summary>A step of escalation in the explanation of a promise. Immutable, compared by value; can be stored.</summary>
/// <param name="Number">Which step of the promise, from 0.</param>
/// <param name="Offset">When, from the deadline: below zero before it.</param>
/// <param name="To">Who is told.</param>
/// <param name="Hours">In whose hours; <c>null</c> for at any time.</param>
/// <param name="Moment">Its moment in the promise's own hours; <c>null</c> while it is not known, as the clock stands still before it or there are too few hours to come.</param>
/// <param name="DueAt">When it fires, as the clock of those who are told shows it; <c>null</c> while that is not known.</param>
/// <param name="Timing">How that came about; <c>null</c> while it is not known.</param>
public sealed record TracedStep(
    int Number,
    [property: JsonConverter(typeof(DurationJsonConverter))] Duration Offset,
    StaffRole To,
    CalendarReference? Hours,
    [property: JsonConverter(typeof(OffsetDateTimeJsonConverter))] OffsetDateTime? Moment,
    [property: JsonConverter(typeof(OffsetDateTimeJsonConverter))] OffsetDateTime? DueAt,
    StepTiming? Timing)
{
    /// <summary>Who is told when, and why then.</summary>
    /// <returns>The English text, times cut to minutes.</returns>
    public override string ToString()
    {
        var when = Offset < Duration.Zero ? $"{TracedDay.Text(-Offset)} before the deadline"
            : Offset > Duration.Zero ? $"{TracedDay.Text(Offset)} after the deadline"
            : "at the deadline";
        return $"step {Number} tells {To} {when}: {Due()}";
    }

    private string Due()
    {
        if (Moment is not { } moment || DueAt is not { } due)
        {
            return "not known yet";
        }

        var (own, fires) = (WorkingTimeTrace.Text(moment), WorkingTimeTrace.Text(due));
        return Timing switch
        {
            StepTiming.OwnMoment => fires,
            StepTiming.NextOpening => $"{fires}, when they are next at work after {own}",
            StepTiming.BeforeClosing => $"{fires}, when they are last at work before {own}",
            StepTiming.NoOpenTime => $"{fires}, though they are not at work",
            _ => throw new UnreachableException("A timing without a text."),
        };
    }
}
