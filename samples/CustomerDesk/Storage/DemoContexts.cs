using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using NodaTime;

namespace CustomerDesk.Storage;

/// <summary>What Harbour Supplies knows of its customers beside file and facts: their hours, who serves them, a launch and a season to come.</summary>
internal sealed class DemoContexts(Territories territories) : IFollowUpContexts
{
    private static readonly LocalDate _since = new(2023, 1, 1);
    private static readonly StaffId _office = new("office");

    private static readonly HostEvent[] _events =
    [
        new(HostEvent.Launch, "drill-2026", new LocalDate(2026, 1, 9), productLine: "Cordless drill"),
        new(HostEvent.Season, "boats-2026", new LocalDate(2026, 3, 1), productLine: "Hull paint"),
    ];

    private readonly Dictionary<string, WorkingCalendar> _calendars = new(StringComparer.Ordinal);

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

    /// <summary>The hours of a zone: weekdays, less the holidays of its country where the library has them.</summary>
    public WorkingCalendar CalendarOf(DateTimeZone zone)
    {
        if (!_calendars.TryGetValue(zone.Id, out var calendar))
        {
            IHolidays? holidays = zone.Id switch
            {
                "Asia/Shanghai" => MainlandChinaHolidays.Statutory,
                "Asia/Taipei" => TaiwanHolidays.Public,
                "Asia/Seoul" => KoreaHolidays.Public,
                "America/New_York" => UnitedStatesHolidays.Federal,
                _ => null,
            };
            calendar = new WorkingCalendar(zone.Id, 1, zone, WorkingWeek.MondayToFriday(DayHours.Of("09:00-12:00", "13:00-17:00")), holidays: holidays);
            _calendars.Add(zone.Id, calendar);
        }

        return calendar;
    }
}
