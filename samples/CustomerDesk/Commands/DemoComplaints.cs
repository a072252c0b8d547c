using CustomerDesk.DemoData;
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
    /// <summary>Gives every command that was given up to a moment, in order, and saves. No sweep has looked at them yet.</summary>
    public static async Task PlayComplaintsAsync(this IServiceProvider services, SegmentBoundaries boundaries, LocalDate asOf, Instant upTo, CancellationToken cancellation)
    {
        var scenes = new Dictionary<ComplaintId, ComplaintScene>();
        var hours = services.GetRequiredService<DemoContexts>();
        var plots = new ComplaintStory(services.GetRequiredService<Territories>()).Plots().Where(plot => plot.Received <= upTo).ToList();
        foreach (var plot in plots)
        {
            cancellation.ThrowIfCancellationRequested();
            var policy = HarbourPromises.In(plot.Zone, hours);
            var segment = await SegmentAsync(services, plot.Customer ?? plot.Intermediary, boundaries, asOf, cancellation).ConfigureAwait(false);
            scenes.Add(plot.Id, new ComplaintScene(Received(plot, segment, policy), policy, scenes));
        }

        foreach (var (plot, step) in plots.SelectMany(plot => plot.Steps.Select(step => (Plot: plot, Step: step))).Where(each => each.Step.At <= upTo).OrderBy(each => each.Step.At))
        {
            step.Do(scenes[plot.Id], step.At);
        }

        var complaints = services.GetRequiredService<IComplaintRepository>();
        await complaints.SaveAsync([.. plots.Select(plot => scenes[plot.Id].Complaint)], command: null, cancellation).ConfigureAwait(false);
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
