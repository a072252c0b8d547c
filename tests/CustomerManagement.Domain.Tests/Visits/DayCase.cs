using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Visits;

/// <summary>A small day of visits made by chance: days on which clocks change, nights, breaks, customers in other zones, places at the poles and the antimeridian.</summary>
internal sealed class DayCase
{
    private static readonly (string Zone, LocalDate Date)[] _dates =
    [
        ("Europe/Berlin", new LocalDate(2024, 3, 31)), ("Europe/Berlin", new LocalDate(2024, 10, 27)), ("America/Sao_Paulo", new LocalDate(2018, 11, 4)),
        ("Australia/Lord_Howe", new LocalDate(2024, 4, 7)), ("Asia/Seoul", new LocalDate(2024, 6, 5)), ("Pacific/Apia", new LocalDate(2011, 12, 30)),
        ("Asia/Shanghai", new LocalDate(2024, 2, 29)),
    ];

    private static readonly DayHours[] _hours =
    [
        DayHours.Of("09:00-12:00", "13:00-18:00"), DayHours.Of("08:00-17:00"), DayHours.Of("22:00-06:00"), DayHours.AllDay, DayHours.Closed,
        DayHours.Of("09:00-11:00", "11:30-13:00", "15:00-19:00"), DayHours.Of("09:00-09:10"), DayHours.Of("00:30-03:30"), DayHours.Of("10:00-12:00", "12:00-14:00"),
    ];

    private static readonly (double Latitude, double Longitude)[] _bases = [(52.5, 13.4), (89.95, 0), (-90, 10), (0.01, 180), (-17, -179.95), (37.5, 127)];

    private readonly Random _random;
    private readonly (double Latitude, double Longitude) _base;

    public DayCase(int seed)
    {
        _random = new Random(seed);
        _base = Any(_bases);
        var (zone, date) = Any(_dates);
        date = date.PlusDays(_random.Next(3) - 1);
        var calendar = Calendar(zone, date, Any(_hours));
        var lunch = _random.Next(3) == 0 ? new LunchBreak(new LocalTime(11, 30), new LocalTime(11 + _random.Next(1, 4), 30), _random.Next(1, 90)) : null;
        Day = new RepDay(
            date, calendar, Place(), Place(), _random.Next(3) == 0 ? Duration.FromMinutes(_random.Next(1, 600)) : null, _random.Next(3) == 0 ? _random.Next(1, 4) : null, lunch);
        Candidates = [.. Enumerable.Range(0, _random.Next(0, 7)).Select(i => Candidate($"c{i}", zone, date))];
        Planner = new DayPlanner(new RoutePlanner(seed: 3, effort: 3_000), mostCandidates: _random.Next(5) == 0 ? 2 : 100);
    }

    public RepDay Day { get; }

    public VisitCandidate[] Candidates { get; }

    public DayPlanner Planner { get; }

    public DayPlan Plan() => Planner.Plan(Day, Candidates);

    public GeoPoint Place() => new(
        Math.Clamp(_base.Latitude + ((_random.NextDouble() - 0.5) * 0.3), -90, 90), Math.IEEERemainder(_base.Longitude + ((_random.NextDouble() - 0.5) * 0.3), 360));

    public static WorkingCalendar Calendar(string zone, LocalDate date, DayHours hours)
    {
        // A calendar is open on some day; where the date itself is to be closed, that is another one.
        var week = new WorkingWeek(hours, hours, hours, hours, hours, hours, hours);
        return hours.IsOpen
            ? new WorkingCalendar("test", 1, DateTimeZoneProviders.Tzdb[zone], week)
            : new WorkingCalendar("test", 1, DateTimeZoneProviders.Tzdb[zone], week, [new ExceptionalDay(date.PlusDays(9), DayHours.AllDay, "so that it is open on some day")]);
    }

    private VisitCandidate Candidate(string id, string zone, LocalDate date)
    {
        var ideal = date.PlusDays(_random.Next(-60, 20));
        var timing = _random.Next(3) switch
        {
            0 => null,
            1 => new VisitTiming(null, ideal, ideal.PlusDays(_random.Next(0, 30))),
            _ => new VisitTiming(ideal.PlusDays(-_random.Next(0, 30)), ideal, ideal.PlusDays(_random.Next(0, 30))),
        };
        var promises = _random.Next(3) == 0 ? new[] { new VisitPromise(date.PlusDays(_random.Next(6) == 0 ? 1 : 0), Window()) } : [];
        var hours = _random.Next(3) == 0 ? null : Calendar(_random.Next(4) == 0 ? "America/New_York" : zone, date, Any(_hours));
        return new VisitCandidate(
            new CustomerId(id), Place(), _random.Next(1, 120), _random.Next(-2, 40), [Any(Enum.GetValues<VisitPurpose>())], timing, promises, hours, _random.Next(8) > 0);
    }

    private TimeWindow Window()
    {
        var opens = new LocalTime(_random.Next(24), 15 * _random.Next(4));
        return _random.Next(3) == 0 ? default : new TimeWindow(opens, opens.PlusMinutes(_random.Next(0, 300)));
    }

    private T Any<T>(T[] values) => values[_random.Next(values.Length)];
}
