using CustomerDesk.DemoData;
using CustomerDesk.Storage;
using CustomerDesk.Views;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Visits;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerDesk.Commands;

/// <summary>The work of <c>week</c>: gather plans and reports of the last week, see who is new and who fell silent, print.</summary>
internal static class WeekRun
{
    public static async Task<int> RunAsync(DemoDatabase database, LocalDate? date, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var asOf = date ?? DemoDataGenerator.AsOf;
        using var services = DeskServices.BuildDemo(database);
        await services.ImportDemoAsync(asOf, error, cancellation).ConfigureAwait(false);
        var facts = await services.GetRequiredService<IFactRepository>().ScanAsync(ReadScope.Everything, cancellation).ToListAsync(cancellation).ConfigureAwait(false);

        var start = WeekOfWork.LastStart(asOf);
        var (zone, currency) = (DateTimeZoneProviders.Tzdb["Europe/Berlin"], new Currency(DeskServices.DemoCurrency));
        var calendar = services.GetRequiredService<DemoContexts>().CalendarOf(zone);
        var territories = services.GetRequiredService<Territories>();
        var desk = new DemoReports(territories, facts, currency);
        var written = territories.Reps
            .SelectMany(rep => Enumerable.Range(0, WeekOfWork.Days).Select(start.PlusDays).Where(calendar.IsWorkingDay).Select(day => desk.Of(rep, day, zone)))
            .ToList();
        var reviews = services.GetRequiredService<CustomerReviews>();
        var before = await StandingAsync(reviews, start.PlusDays(-1), cancellation).ConfigureAwait(false);
        var after = await StandingAsync(reviews, start.PlusDays(WeekOfWork.Days - 1), cancellation).ConfigureAwait(false);
        var week = new WeekOfWork(start, territories.Reps, calendar, currency)
        {
            Goals = territories.Reps.ToDictionary(rep => rep, rep => desk.Goals(rep, start)),
            VisitCosts = territories.Reps.ToDictionary(rep => rep, rep => desk.Cost(rep, start)),
            NewCustomers = [.. after.Where(review => review.Value.FirstPurchase >= start).Select(review => review.Key)],
            UnusualCustomers = [.. after.Where(review => IsWorse(before[review.Key].Stage, review.Value.Stage)).Select(review => review.Key)],
        };
        WeekView.Write(output, WeeklyProgressReader.Read(week, written.Select(day => day.Report), written.Select(day => day.Plan)), territories);
        return Desk.Success;
    }

    private static bool IsWorse(LifecycleStage before, LifecycleStage after) => before != after && after is LifecycleStage.Lapsed or LifecycleStage.Lost;

    private static async Task<SortedDictionary<CustomerId, (LifecycleStage Stage, LocalDate? FirstPurchase)>> StandingAsync(
        CustomerReviews reviews, LocalDate asOf, CancellationToken cancellation)
    {
        var standing = new SortedDictionary<CustomerId, (LifecycleStage, LocalDate?)>();
        await foreach (var review in reviews.ReviewEveryoneAsync(asOf, cancellation: cancellation).WithCancellation(cancellation).ConfigureAwait(false))
        {
            standing.Add(review.Customer, (review.Segments.Lifecycle.Segment, review.Metrics.FirstPurchase));
        }

        return standing;
    }
}
