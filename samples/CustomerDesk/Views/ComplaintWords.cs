using System.Globalization;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Promises;
using NodaTime;
using NodaTime.Text;

namespace CustomerDesk.Views;

/// <summary>Promises of complaints in words.</summary>
internal static class ComplaintWords
{
    private const int LongInHours = 48;
    private const int HoursOfDay = 24;

    private static readonly LocalDateTimePattern _moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm");

    public static string Moment(Instant at, DateTimeZone zone) => _moment.Format(at.InZone(zone).LocalDateTime);

    /// <summary>How much time is left or over, or since when the clock stands still.</summary>
    public static string Left(QueuedComplaint line, DateTimeZone zone) => line switch
    {
        { Promise: null } or { TimeLeft: null } => "",
        { State: QueueState.Paused } => $"{Length(line.TimeLeft.Value, line.Promise)} left, paused since {Moment(line.Promise.Clock.Pauses[^1].From, zone)}",
        { TimeLeft: var left } when left > Duration.Zero => $"{Length(left.Value, line.Promise)} left",
        _ => $"{Length(-line.TimeLeft.Value, line.Promise)} over",
    };

    public static string Owed(PromiseKind kind) => kind switch
    {
        PromiseKind.Acknowledgement => "word that it came",
        PromiseKind.Answer => "answer",
        PromiseKind.Resolution => "remedy",
        PromiseKind.Service => "service",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Why the complaint stands where it does.</summary>
    public static string Why(QueuedComplaint line, DateTimeZone zone)
    {
        if (line.Promise is not { } promise)
        {
            return line.Until is { } silence ? $"remedied; closed on {Moment(silence, zone)} if the customer says nothing" : "nothing more was promised";
        }

        var (clock, policy) = (promise.Clock, promise.Policy);
        var hours = clock.Terms.Hours is { } calendar ? $"working time in {calendar.Id}" : "on the clock";
        var held = clock.Pauses.Where(pause => pause.Until is not null).Aggregate(Duration.Zero, (sum, pause) => sum + (pause.Until!.Value - pause.From));
        var paused = held > Duration.Zero ? $", paused for {Length(held, promise: null)} meanwhile" : "";
        return $"{Owed(promise.Kind)} promised under {policy.Id} v{policy.Version} at {Moment(clock.Start, zone)}, {Hours(clock.Terms.Allowed)} {hours}{paused}; {State(line, promise)}";
    }

    private static string State(QueuedComplaint line, Promise promise) => line.State switch
    {
        QueueState.Paused => "we wait for the customer",
        QueueState.Running => "the clock is running",
        QueueState.Breached when promise.Kind == PromiseKind.Acknowledgement => "not acknowledged",
        QueueState.Breached when promise.Kind == PromiseKind.Answer => "not answered",
        QueueState.Breached => "not remedied",
        _ => throw new ArgumentOutOfRangeException(nameof(line)),
    };

    // Days only where all hours count: a day of working time is a matter of opinion.
    private static string Length(Duration time, Promise? promise) => promise?.Clock.Terms.Hours is null && time.TotalHours >= LongInHours
        ? string.Create(CultureInfo.InvariantCulture, $"{time.Days} d {time.Hours} h")
        : string.Create(CultureInfo.InvariantCulture, $"{(time.Days * HoursOfDay) + time.Hours} h {time.Minutes:00} min");

    private static string Hours(Duration time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.##} h");
}
