using CustomerDesk.DemoData;
using CustomerDesk.Files;
using CustomerDesk.Storage;
using CustomerDesk.Views;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Visits;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerDesk.Commands;

/// <summary>The work of <c>today</c>: plan follow-ups, gather what there is to do, fill the day of everyone who visits, print one.</summary>
internal static class TodayRun
{
    private const int OpensAt = 8;

    public static async Task<int> RunAsync(DemoDatabase database, LocalDate? date, string? rep, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var today = date ?? DemoDataGenerator.AsOf;
        using var services = DeskServices.BuildDemo(database);
        await services.ImportDemoAsync(today, error, cancellation).ConfigureAwait(false);
        var territories = services.GetRequiredService<Territories>();
        if (rep is not null && !territories.Reps.Contains(new StaffId(rep)))
        {
            throw new InputException($"--rep is none of {string.Join(", ", territories.Reps)}");
        }

        var boundaries = await services.GetRequiredService<CustomerReviews>().CalibrateAsync(today, cancellation: cancellation).ConfigureAwait(false);
        var runs = services.GetRequiredService<FollowUpRuns>();
        var dawn = today.AtMidnight().InUtc().ToInstant() + Duration.FromHours(OpensAt);
        await services.PlayComplaintsAsync(database, boundaries, today, dawn, cancellation).ConfigureAwait(false);
        await runs.PlanAsync(boundaries, dawn, cancellation).ConfigureAwait(false);

        var days = new List<RepToday>();
        foreach (var who in territories.Reps)
        {
            days.Add(await DayAsync(services, who, today, boundaries, cancellation).ConfigureAwait(false));
        }

        TodayView.Write(output, days, rep is null ? days.MaxBy(day => day.Worth)! : days.Single(day => day.Rep.Value == rep));
        return Desk.Success;
    }

    private static async Task<RepToday> DayAsync(
        IServiceProvider services, StaffId rep, LocalDate today, CustomerManagement.Domain.Segmentation.SegmentBoundaries boundaries, CancellationToken cancellation)
    {
        var customers = services.GetRequiredService<ICustomerRepository>();
        var places = services.GetRequiredService<Territories>().Of(rep);
        var (names, agendas) = (new Dictionary<CustomerId, string>(), new List<CustomerAgenda>());
        DateTimeZone? zone = null;
        foreach (var customer in places.Keys)
        {
            var file = (await customers.FindAsync(customer, ReadScope.Everything, cancellation).ConfigureAwait(false))!;
            zone ??= file.Profile.Zone!;
            names.Add(customer, file.Profile.Name?.Value ?? "");
            var opens = zone.AtLeniently(today + new LocalTime(OpensAt, 0)).ToInstant();
            agendas.Add((await services.GetRequiredService<FollowUpRuns>().AgendaAsync(customer, boundaries, opens, cancellation).ConfigureAwait(false))!);
        }

        var calendar = services.GetRequiredService<DemoContexts>().CalendarOf(zone!);
        var start = new GeoPoint(places.Values.Average(place => place.Latitude), places.Values.Average(place => place.Longitude));
        var day = new RepDay(today, calendar, start, mostVisits: 6);
        return new RepToday(rep, day, services.GetRequiredService<NextBestActions>().Brief(day, rep, agendas, places), names);
    }
}
