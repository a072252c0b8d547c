using System.Globalization;
using CustomerManagement.Domain.Reviews;

namespace CustomerDesk.Views;

/// <summary>What <c>segment</c> prints for a person to read.</summary>
internal static class SegmentView
{
    public static void Write(TextWriter output, IReadOnlyList<CustomerReview> reviews)
    {
        var screen = Screen.On(output);
        var period = reviews[0].Metrics.Period;
        screen.Heading(string.Create(CultureInfo.InvariantCulture, $"{reviews.Count:N0} customers as of {period.AsOf:uuuu-MM-dd}, {period.Months} months"));
        screen.Write(SegmentTables.Abc(reviews));
        screen.Write(SegmentTables.Pareto(reviews, byProfit: false));
        screen.Write(SegmentTables.Lifecycle(reviews));
        screen.Write(SegmentTables.Rfm(reviews));
        output.WriteLine("Each customer on a line of its own: --json");
    }
}
