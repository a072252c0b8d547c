using CustomerDesk.DemoData;
using CustomerDesk.Files;
using CustomerDesk.Storage;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Segmentation;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerDesk.Commands;

/// <summary>Brings the complaints of the demo into the desk, as they stood at a moment.</summary>
internal static class DemoComplaints
{
    /// <summary>Gives every command that was given up to a moment and is not stored yet, in order, and saves all in one step. No sweep has looked at them yet.</summary>
    /// <exception cref="InputException">What is stored goes on beyond the moment.</exception>
    public static async Task PlayComplaintsAsync(
        this IServiceProvider services, DemoDatabase database, SegmentBoundaries boundaries, LocalDate asOf, Instant upTo, CancellationToken cancellation)
    {
        var complaints = services.GetRequiredService<IComplaintRepository>();
        var stored = await complaints.ScanAsync(ReadScope.Everything, cancellation).ToDictionaryAsync(complaint => complaint.Id, cancellationToken: cancellation).ConfigureAwait(false);
        var last = stored.Values.Select(complaint => complaint.ToSnapshot().Latest).DefaultIfEmpty(Instant.MinValue).Max();
        if (last > upTo)
        {
            throw new InputException($"{database.Title} holds what happened to complaints up to {last}: name a later moment, or another --database");
        }

        var scenes = new Dictionary<ComplaintId, ComplaintScene>();
        var hours = services.GetRequiredService<DemoContexts>();
        var plots = new ComplaintStory(services.GetRequiredService<Territories>()).Plots().Where(plot => plot.Received <= upTo).ToList();
        foreach (var plot in plots)
        {
            cancellation.ThrowIfCancellationRequested();
            var policy = HarbourPromises.In(plot.Zone, hours);
            if (!stored.TryGetValue(plot.Id, out var complaint))
            {
                var segment = await SegmentAsync(services, plot.Customer ?? plot.Intermediary, boundaries, asOf, cancellation).ConfigureAwait(false);
                complaint = Received(plot, segment, policy);
            }

            scenes.Add(plot.Id, new ComplaintScene(complaint, policy, scenes));
        }

        // What was given up to the last moment stored is stored.
        var steps = plots.SelectMany(plot => plot.Steps.Select(step => (Plot: plot, Step: step))).Where(each => each.Step.At > last && each.Step.At <= upTo);
        foreach (var (plot, step) in steps.OrderBy(each => each.Step.At))
        {
            step.Do(scenes[plot.Id], step.At);
        }

        await complaints.SaveAsync([.. scenes.Values.Select(scene => scene.Complaint).Where(complaint => complaint.PendingEvents.Count > 0)], command: null, cancellation).ConfigureAwait(false);
    }

    private static Complaint Received(ComplaintPlot plot, string? segment, IResponsePolicy policy)
    {
        var intake = new ComplaintIntake(plot.Received, plot.Channel)
        {
            Complainant = plot.Complainant is { } who ? new PrivateNote(who) : null, Text = new PrivateNote(plot.Text),
        };
        var subject = new ComplaintSubject(plot.Severity) { Segment = segment, ProductLine = plot.ProductLine };
        return Complaint.Receive(plot.Id, intake, subject, plot.Customer, plot.Intermediary, policy, plot.Received);
    }

    private static async Task<string?> SegmentAsync(IServiceProvider services, CustomerId? customer, SegmentBoundaries boundaries, LocalDate asOf, CancellationToken cancellation) =>
        customer is { } who && await services.GetRequiredService<CustomerReviews>().ReviewAsync(who, boundaries, asOf, cancellation).ConfigureAwait(false) is { } review
            ? review.Segments.Abc.Segment.ToString()
            : null;
}
