using CustomerDesk.Storage;
using CustomerDesk.Views;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Testing.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerDesk.Commands;

/// <summary>The work of <c>complaints</c> on the demo data: bring them to the moment, sweep, print the queue.</summary>
internal static class ComplaintsRun
{
    public static async Task<int> RunAsync(Instant now, int top, TextWriter output, CancellationToken cancellation)
    {
        var today = now.InZone(DeskServices.DemoZone).Date;
        using var services = DeskServices.BuildDemo();
        await services.ImportDemoAsync(today, cancellation).ConfigureAwait(false);
        var boundaries = await services.GetRequiredService<CustomerReviews>().CalibrateAsync(today, cancellation: cancellation).ConfigureAwait(false);
        await services.PlayComplaintsAsync(boundaries, today, now, cancellation).ConfigureAwait(false);

        var store = services.GetRequiredService<InMemoryStore>();
        var before = store.Events.Count;
        var sweep = await services.GetRequiredService<ComplaintRuns>().SweepAsync(now, cancellation).ConfigureAwait(false);
        var complaints = await store.Complaints.ScanAsync(ReadScope.Everything, cancellation)
            .OrderBy(complaint => complaint.Id.Value, StringComparer.Ordinal).ToListAsync(cancellation).ConfigureAwait(false);
        var files = new Dictionary<CustomerId, CustomerProfile>();
        foreach (var customer in complaints.Select(complaint => complaint.Customer ?? complaint.Intermediary).OfType<CustomerId>().Distinct())
        {
            files.Add(customer, (await services.GetRequiredService<ICustomerRepository>().FindAsync(customer, ReadScope.Everything, cancellation).ConfigureAwait(false))!.Profile);
        }

        ComplaintsView.Write(output, new ComplaintDesk(now, DeskServices.DemoZone, complaints, sweep, [.. store.Events.Skip(before)], files), top);
        return Desk.Success;
    }
}
