using CustomerDesk.Storage;
using CustomerDesk.Views;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Reviews;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerDesk.Commands;

/// <summary>The work of <c>complaints</c> on the demo data: bring them to the moment, sweep, print the queue.</summary>
internal static class ComplaintsRun
{
    public static async Task<int> RunAsync(DemoDatabase database, Instant? moment, int top, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        using var services = DeskServices.BuildDemo(database);
        var complaints = new WatchedComplaints(services.GetRequiredService<IComplaintRepository>());
        var now = moment ?? await UsualAsync(complaints, cancellation).ConfigureAwait(false);
        var today = now.InZone(DeskServices.DemoZone).Date;
        await services.ImportDemoAsync(today, error, cancellation).ConfigureAwait(false);
        var boundaries = await services.GetRequiredService<CustomerReviews>().CalibrateAsync(today, cancellation: cancellation).ConfigureAwait(false);
        await services.PlayComplaintsAsync(database, boundaries, today, now, cancellation).ConfigureAwait(false);

        var sweep = await new ComplaintRuns(complaints, services.GetRequiredService<IClock>()).SweepAsync(now, cancellation).ConfigureAwait(false);
        var all = await complaints.ScanAsync(ReadScope.Everything, cancellation)
            .OrderBy(complaint => complaint.Id.Value, StringComparer.Ordinal).ToListAsync(cancellation).ConfigureAwait(false);
        var files = new Dictionary<CustomerId, CustomerProfile>();
        foreach (var customer in all.Select(complaint => complaint.Customer ?? complaint.Intermediary).OfType<CustomerId>().Distinct())
        {
            files.Add(customer, (await services.GetRequiredService<ICustomerRepository>().FindAsync(customer, ReadScope.Everything, cancellation).ConfigureAwait(false))!.Profile);
        }

        ComplaintsView.Write(output, new ComplaintDesk(now, DeskServices.DemoZone, all, sweep, complaints.Events, files), top);
        return Desk.Success;
    }

    /// <summary>A working afternoon at which the queue shows every state, or the last moment that is stored.</summary>
    private static async Task<Instant> UsualAsync(IComplaintRepository complaints, CancellationToken cancellation)
    {
        var usual = DeskServices.DemoZone.AtLeniently(new LocalDateTime(2025, 12, 30, 15, 0)).ToInstant();
        return await complaints.ScanAsync(ReadScope.Everything, cancellation).Select(complaint => complaint.ToSnapshot().Latest).Append(usual).MaxAsync(cancellation).ConfigureAwait(false);
    }
}
