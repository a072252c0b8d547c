using System.Collections.Concurrent;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using NodaTime;

namespace CustomerDesk.Storage;

/// <summary>What Harbour Supplies knows of its customers beside file and facts: their hours, who serves them, a launch and a season to come.</summary>
internal sealed class DemoContexts(Territories territories) : IFollowUpContexts, ICalendarBook
{
    private const int Version = 1;

    private static readonly LocalDate _since = new(2023, 1, 1);
    private static readonly StaffId _office = new("office");

    private static readonly HostEvent[] _events =
    [
        new(HostEvent.Launch, "drill-2026", new LocalDate(2026, 1, 9), productLine: "Cordless drill"),
        new(HostEvent.Season, "boats-2026", new LocalDate(2026, 3, 1), productLine: "Hull paint"),
    ];

    private readonly ConcurrentDictionary<string, WorkingCalendar> _calendars = new(StringComparer.Ordinal);

    public ValueTask<FollowUpContext> OfAsync(CustomerSnapshot customer, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var rep = territories.RepOf(customer.Id) ?? _office;
        return ValueTask.FromResult(new FollowUpContext(CalendarOf(customer.Profile.Zone ?? DateTimeZone.Utc), _since)
        {
            Events = _events,
            Team = new Dictionary<StaffRole, StaffId> { [StaffRole.Salesperson] = rep, [StaffRole.RelationshipManager] = rep, [StaffRole.Marketing] = _office },
        });
    }

    /// <summary>The hours of a zone: weekdays, less the holidays of its country where the library or the desk has them.</summary>
    public WorkingCalendar CalendarOf(DateTimeZone zone) => _calendars.GetOrAdd(zone.Id, static (_, zone) => New(zone), zone);

    /// <summary>The calendar that was promised under; they are named after their zones.</summary>
    public WorkingCalendar? Find(string id, int version) => version == Version && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone ? CalendarOf(zone) : null;

    private static WorkingCalendar New(DateTimeZone zone)
    {
        IHolidays? holidays = zone.Id switch
        {
            "Asia/Shanghai" => MainlandChinaHolidays.Statutory,
            "Asia/Taipei" => TaiwanHolidays.Public,
            "Asia/Seoul" => KoreaHolidays.Public,
            "America/New_York" => UnitedStatesHolidays.Federal,
            "Europe/Berlin" => GermanHolidays.Nationwide,
            _ => null,
        };
        return new WorkingCalendar(zone.Id, Version, zone, WorkingWeek.MondayToFriday(DayHours.Of("09:00-12:00", "13:00-17:00")), holidays: holidays);
    }
}
