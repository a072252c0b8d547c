using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Segmentation;
using Spectre.Console;

namespace CustomerDesk.Views;

/// <summary>How many customers are in each segment, and what they bring.</summary>
internal static class SegmentTables
{
    public static Table Abc(IReadOnlyList<CustomerReview> reviews) =>
        BySegment("Tier", "Sales", reviews, review => review.Segments.Abc.Segment, review => review.Metrics.Amount, [AbcTier.A, AbcTier.B, AbcTier.C, AbcTier.None]);

    public static Table Pareto(IReadOnlyList<CustomerReview> reviews, bool byProfit) =>
        BySegment(
            "Group",
            byProfit ? "Profit" : "Sales",
            reviews,
            review => review.Segments.Pareto.Segment,
            review => byProfit ? review.Metrics.Profit ?? 0 : review.Metrics.Amount,
            [ParetoGroup.VitalFew, ParetoGroup.Keeper, ParetoGroup.Drain, ParetoGroup.None]);

    public static Table Lifecycle(IReadOnlyList<CustomerReview> reviews) =>
        BySegment("Stage", "Sales", reviews, review => review.Segments.Lifecycle.Segment, review => review.Metrics.Amount, Enum.GetValues<LifecycleStage>());

    /// <summary>Five rows of recency by five columns of frequency, with the number of customers in each field.</summary>
    public static Table Rfm(IReadOnlyList<CustomerReview> reviews)
    {
        var table = Bars.Table(("Recency \\ Frequency", Column.Label), ("F1", Column.Number), ("F2", Column.Number), ("F3", Column.Number), ("F4", Column.Number), ("F5", Column.Number));
        var fields = reviews.Select(review => review.Segments.Rfm.Segment).ToLookup(score => (score.Recency, score.Frequency));
        for (var recency = RfmScore.Best; recency >= 1; recency--)
        {
            table.AddRow([$"R{recency}", .. Enumerable.Range(1, RfmScore.Best).Select(frequency => Bars.Count(fields[(recency, frequency)].Count()))]);
        }

        return table;
    }

    private static Table BySegment<TSegment>(
        string title,
        string figure,
        IReadOnlyList<CustomerReview> reviews,
        Func<CustomerReview, TSegment> segmentOf,
        Func<CustomerReview, decimal> figureOf,
        IEnumerable<TSegment> segments)
        where TSegment : struct, Enum
    {
        var table = Bars.Table((title, Column.Label), ("Customers", Column.Number), ("of all", Column.Number), (figure, Column.Number), ("of all", Column.Number), ("", Column.Label));
        var bySegment = reviews.ToLookup(segmentOf);
        var whole = reviews.Sum(figureOf);
        foreach (var segment in segments)
        {
            var customers = bySegment[segment].ToList();
            var amount = customers.Sum(figureOf);
            var share = Bars.Share(amount, whole);
            table.AddRow(
                segment.ToString(), Bars.Count(customers.Count), Bars.Percent(Bars.Share(customers.Count, reviews.Count)), Bars.Amount(amount), Bars.Percent(share), Bars.Of(share));
        }

        return table;
    }
}
