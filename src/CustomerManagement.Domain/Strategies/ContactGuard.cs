using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Segmentation;
using FluentValidation;
using NodaTime;
using NodaTime.TimeZones;

namespace CustomerManagement.Domain.Strategies;

/// <summary>
/// Nobody who died or declined is approached; good wishes stop for an open complaint and a lost customer, selling waits while a complaint is open; nobody is approached more
/// often than the limits allow, in quiet hours, or outside the hours of its calendar. What can be mended least is told first. Immutable and safe for use by several threads.
/// </summary>
/// <remarks>Source: a customer is a resource that is not to be over-exploited.</remarks>
public sealed class ContactGuard : IContactGuard
{
    private const int MostSteps = 1_000;

    private static readonly ZoneLocalMappingResolver _endOfQuiet = Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnForwardShifted);

    private readonly ContactGuardOptions _options;

    /// <summary>Creates the guard.</summary>
    /// <param name="options">The settings; <c>null</c> for the defaults.</param>
    /// <exception cref="ValidationException">The settings are wrong.</exception>
    public ContactGuard(ContactGuardOptions? options = null)
    {
        _options = options ?? new ContactGuardOptions();
        new ContactGuardOptionsValidator().ValidateAndThrow(_options);
    }

    /// <summary>A guard with the settings that hold unless said otherwise.</summary>
    public static ContactGuard Default { get; } = new();

    /// <inheritdoc/>
    public ContactPermit Check(ContactRequest request, ContactSituation situation, Instant at)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(situation);
        if (situation.IsDeceased(request.Person))
        {
            return new ContactPermit(ContactObstacle.Deceased, From: null, IsFinal: true);
        }

        if (!HasConsent(request, situation))
        {
            return new ContactPermit(ContactObstacle.NoConsent, From: null, IsFinal: true);
        }

        var isGreeting = request.Aim == ContactAim.Greeting;
        if (situation.HasOpenComplaint && (isGreeting || request.Aim == ContactAim.Sales))
        {
            return new ContactPermit(ContactObstacle.ComplaintOpen, From: null, IsFinal: isGreeting);
        }

        return situation.Stage == LifecycleStage.Lost && isGreeting
            ? new ContactPermit(ContactObstacle.CustomerLost, From: null, IsFinal: true)
            : CheckTime(request, situation, at);
    }

    private bool HasConsent(ContactRequest request, ContactSituation situation) => situation.ConsentOf(request.Person, request.Channel) switch
    {
        ConsentState.Granted => true,
        ConsentState.Withdrawn => false,
        null => !_options.NeedConsent.Contains(request.Channel),
        _ => throw new ArgumentOutOfRangeException(nameof(situation)),
    };

    private ContactPermit CheckTime(ContactRequest request, ContactSituation situation, Instant at)
    {
        var isLimited = !_options.Unlimited.Contains(request.Aim);
        ContactObstacle? obstacle = null;
        Instant? from = at;
        for (var step = 0; from is { } moment; step++)
        {
            var pressed = isLimited ? AfterPressure(situation, moment) : moment;
            var later = pressed > moment ? pressed : AfterHours(situation.Calendar, moment);
            if (later == moment)
            {
                return new ContactPermit(obstacle, moment, IsFinal: false);
            }

            obstacle ??= pressed > moment ? ContactObstacle.Pressure : ContactObstacle.Hours;

            // Quiet hours that cover all opening hours leave no moment.
            from = step < MostSteps ? later : null;
        }

        return new ContactPermit(obstacle, From: null, IsFinal: false);
    }

    /// <summary>The first moment at which no limit is reached by what has happened; the moment itself when none is.</summary>
    private Instant AfterPressure(ContactSituation situation, Instant at)
    {
        var zone = situation.Calendar.Zone;
        var today = at.InZone(zone).Date;
        var free = today;
        foreach (var limit in _options.Limits)
        {
            // Approaches of later dates are there when a clock was put back: near ones took place, and a clock that ran far ahead must not silence us for years.
            var near = situation.Touches.Where(touch => Math.Abs(Period.DaysBetween(touch, today)) < limit.Days).Skip(limit.Touches - 1);
            foreach (var last in near.Take(1))
            {
                free = LocalDate.Max(free, last.PlusDays(limit.Days));
            }
        }

        return free > today ? WallClock.StartOf(zone, free) : at;
    }

    private Instant? AfterHours(WorkingCalendar calendar, Instant at)
    {
        if (_options.QuietHours is { } quiet && EndOf(quiet, calendar.Zone, at) is var end && end > at)
        {
            return end;
        }

        return calendar.NextOpen(at);
    }

    private static Instant EndOf(TimeWindow quiet, DateTimeZone zone, Instant at)
    {
        var local = at.InZone(zone).LocalDateTime;
        foreach (var date in new[] { local.Date, local.Date.PlusDays(-1) })
        {
            var midnight = date.AtMidnight();
            if (local >= midnight + Period.FromTicks((long)quiet.Start.TotalTicks) && local < midnight + Period.FromTicks((long)quiet.End.TotalTicks))
            {
                return (midnight + Period.FromTicks((long)quiet.End.TotalTicks)).InZone(zone, _endOfQuiet).ToInstant();
            }
        }

        return at;
    }
}
