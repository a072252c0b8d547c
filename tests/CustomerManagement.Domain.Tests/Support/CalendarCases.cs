using CustomerManagement.Domain.Calendars;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Support;

/// <summary>A calendar and a few days around a change of its clock.</summary>
public sealed record CalendarCase(WorkingCalendar Calendar, Instant From, IReadOnlyList<int> Minutes, string Text)
{
    /// <summary>How many minutes from <see cref="From"/> the model looks at.</summary>
    public const int Span = 5 * 24 * 60;

    public override string ToString() => Text;

    public Instant At(int minute) => From + Duration.FromMinutes(minute);
}

/// <summary>Random calendars: several windows, overnight ones, exceptional days, holidays, around clocks that change by an hour, half an hour, a whole day or across midnight.</summary>
public static class CalendarCases
{
    private static readonly (string Zone, LocalDate Near)[] _changes =
    [
        ("Europe/Berlin", new LocalDate(2024, 3, 31)), ("Europe/Berlin", new LocalDate(2024, 10, 27)),
        ("America/New_York", new LocalDate(2024, 3, 10)), ("America/New_York", new LocalDate(2024, 11, 3)),
        ("Asia/Seoul", new LocalDate(2024, 2, 10)), ("Asia/Seoul", new LocalDate(1988, 5, 8)),
        ("Australia/Lord_Howe", new LocalDate(2024, 4, 7)), ("Australia/Lord_Howe", new LocalDate(2024, 10, 6)),
        ("Pacific/Apia", new LocalDate(2011, 12, 30)), ("America/St_Johns", new LocalDate(2006, 10, 29)),
        ("America/Havana", new LocalDate(2024, 11, 3)), ("America/Sao_Paulo", new LocalDate(2018, 11, 4)),
    ];

    public static Arbitrary<CalendarCase> Cases() => Arb.From(
        from change in Gen.Elements(_changes)
        from week in Gen.ArrayOf(Hours(), 7)
        from exceptions in Gen.ArrayOf(Hours(), 2)
        from exceptionAt in Gen.Choose(-3, 2)
        from holidayAt in Gen.Choose(-3, 30)
        from hour in Gen.Choose(0, 23)
        from minutes in Gen.ArrayOf(Gen.Choose(0, CalendarCase.Span), 3)
        select Case(change.Zone, change.Near, week, exceptions, exceptionAt, holidayAt, hour, minutes.Order().ToList()));

    private static CalendarCase Case(
        string id, LocalDate near, DayHours[] week, DayHours[] exceptions, int exceptionAt, int holidayAt, int hour, IReadOnlyList<int> minutes)
    {
        var days = exceptions.Select((hours, i) => new ExceptionalDay(near.PlusDays(exceptionAt + (2 * i)), hours, "by way of exception")).ToList();
        var holiday = near.PlusDays(holidayAt);
        var zone = DateTimeZoneProviders.Tzdb[id];

        // Whatever else is closed, a calendar that is open on some Wednesday is one.
        var hours = week.Select((day, i) => i == 2 && !day.IsOpen ? DayHours.Of("08:30-12:00", "13:00-17:15") : day).ToArray();
        var calendar = new WorkingCalendar(
            "test", 1, zone, new WorkingWeek(hours[0], hours[1], hours[2], hours[3], hours[4], hours[5], hours[6]), days,
            new HolidaySet([new FixedHoliday("x", new CustomerManagement.Domain.Kernel.Labels("x", "x", "x", "x"), holiday.Month, holiday.Day)]));
        var from = near.PlusDays(-3).AtMidnight().InZoneLeniently(zone).ToInstant() + Duration.FromHours(hour);
        return new CalendarCase(calendar, from, minutes, $"{id} {from} +{string.Join('/', minutes)}: {string.Join(" | ", hours.AsEnumerable())}; {string.Join(", ", days)}; holiday {holiday}");
    }

    private static Gen<DayHours> Hours() => Gen.Frequency(
        (2, Gen.Constant(DayHours.Closed)),
        (1, Gen.Constant(DayHours.AllDay)),
        (2, Gen.Constant(DayHours.Of("22:00-06:00"))),
        (2, Gen.Constant(DayHours.Of("00:00-02:30", "02:30-05:00", "18:00-24:00"))),
        (1, Gen.Constant(DayHours.Of("10:00-10:00"))),
        (6, Gen.Choose(1, 3).SelectMany(count => Gen.ArrayOf(Gen.Choose(0, 95), 2 * count)).Select(Windows)));

    // Quarters of an hour in order, two by two; the last window may run on to a quarter of the next day that comes before it opens.
    private static DayHours Windows(int[] quarters)
    {
        var times = quarters.Distinct().Order().ToArray();
        var windows = new List<TimeWindow>();
        for (var i = 0; i + 1 < times.Length; i += 2)
        {
            windows.Add(new TimeWindow(At(times[i]), At(times[i + 1])));
        }

        if (times.Length % 2 == 1)
        {
            windows.Add(new TimeWindow(At(times[^1]), At(quarters[0] % (times[^1] + 1))));
        }

        return new DayHours(windows);
    }

    private static LocalTime At(int quarter) => LocalTime.FromSecondsSinceMidnight(quarter * 900);
}
