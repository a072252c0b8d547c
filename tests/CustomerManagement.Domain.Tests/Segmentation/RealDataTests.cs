using CustomerDesk.Files;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Segmentation;

public sealed class RealDataTests
{
    [SharedDataFact("rfm_orders_expected.csv")]
    public void Cut_points_reproduce_the_scores_of_R_row_by_row()
    {
        var orders = OrderFile.Read(
            SharedDataFactAttribute.PathOf("rfm_orders.csv"), new OrderColumns("customer_id", "order_date", "revenue"), message => Assert.Fail(message));
        var measured = Fixtures.Measured(new AnalysisPeriod(Fixtures.Date("2006-12-31"), months: 120), orders.Select(order => (Fact)order.Purchase));
        var scheme = new RfmScheme(RfmOptions.CutPoints);
        var boundaries = scheme.Calibrate(PopulationSummary.Of(measured, scheme.Measures));
        var scored = measured.Select(customer =>
            $"{customer.Customer}: {customer.DaysSinceLastPurchase} {customer.Purchases} {customer.Amount} {scheme.Classify(customer, boundaries).Segment}");

        var expected = CsvTable.Read(
                SharedDataFactAttribute.PathOf("rfm_orders_expected.csv"), ["customer_id", "recency_days", "transaction_count", "amount", "rfm_score"])
            .Select(row => row.Values).ToList();
        Assert.Equal(995, expected.Count);
        Assert.Equal(expected.Select(row => $"{row[0]}: {row[1]} {row[2]} {row[3]} {row[4]}").Order(StringComparer.Ordinal), scored.Order(StringComparer.Ordinal));
    }
}
