using System.Globalization;
using CustomerManagement.Domain.Reviews;

namespace CustomerDesk.Views;

/// <summary>What <c>segment</c> prints for a person to read.</summary>
internal static class SegmentView
{
    public static async Task WriteAsync(TextWriter output, IAsyncEnumerable<CustomerReview> everyone)
    {
        var reviews = await everyone.ToListAsync().ConfigureAwait(false);
        var screen = Screen.On(output);
        var period = reviews[0].Metrics.Period;
        screen.Heading(string.Create(CultureInfo.InvariantCulture, $"{reviews.Count:N0} customers as of {period.AsOf:uuuu-MM-dd}, {period.Months} months"));
        screen.Write(SegmentTables.Abc(reviews));
        screen.Write(SegmentTables.Pareto(reviews, byProfit: false));
        screen.Write(SegmentTables.Lifecycle(reviews));
        screen.Write(SegmentTables.Rfm(reviews));
        await output.WriteLineAsync("Each customer on a line of its own: --json").ConfigureAwait(false);
    }
}
