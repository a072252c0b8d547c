using System.Globalization;
using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Segmentation;

/// <summary>A decision that comes back from a store is the one that was made, or is refused.</summary>
public sealed class StoredDecisionTests
{
    private static readonly AnalysisPeriod _year2024 = new(Fixtures.Date("2024-12-31"));

    [Theory]
    [InlineData("\"Segment\":1", "\"Segment\":2")]
    [InlineData("\"Segment\":1", "\"Segment\":99")]
    [InlineData("\"Value\":80.50", "\"Value\":20")]
    [InlineData("\"Value\":80.50", "\"Value\":null")]
    [InlineData("\"Outcome\":\"A\"", "\"Outcome\":\"C\"")]
    [InlineData("\"Outcome\":\"A\"", "\"Outcome\":\" \"")]
    [InlineData("\"Comparison\":1", "\"Comparison\":4")]
    [InlineData("\"Comparison\":1", "\"Comparison\":0")]
    [InlineData("\"Measure\":\"net amount in the period\"", "\"Measure\":\"\"")]
    [InlineData("\"Measure\":\"net amount in the period\"", "\"Was\":\"\"")]
    [InlineData("\"Boundary\":80.50", "\"Boundary\":80.51")]
    [InlineData("\"Ladders\":[", "\"Ladders\":[null,")]
    [InlineData("\"Ladders\":[", "\"Ladders\":[{\"Rungs\":[]},")]
    [InlineData("\"Ladders\":[", "\"Ladders\":[{\"Rungs\":[{\"Outcome\":\"A\",\"Conditions\":[]}]},")]
    [InlineData("\"Explanation\":", "\"Was\":")]
    [InlineData("\"Crossing\":4", "\"Crossing\":44")]
    [InlineData("\"Distance\":0.00", "\"Distance\":-0.01")]
    [InlineData("\"Worse\":[", "\"Worse\":[null,")]
    [InlineData("\"Basis\":{", "\"Basis\":null,\"Was\":{")]
    [InlineData("\"Customer\":\"A\"", "\"Who\":\"A\"")]
    [InlineData("{\"Customer\":\"A\",\"AsOf\":", "{\"Customer\":\"A\",\"Was\":")]
    public void What_contradicts_itself_is_refused(string written, string changed)
    {
        var json = JsonSerializer.Serialize(Decided());
        Assert.Equal(Decided(), JsonSerializer.Deserialize<Decision<AbcTier>>(json));
        Assert.Contains(written, json, StringComparison.Ordinal);
        var document = json.Replace(written, changed, StringComparison.Ordinal);
        Assert.True(Record.Exception(() => JsonSerializer.Deserialize<Decision<AbcTier>>(document)) is ArgumentException or JsonException);
    }

    /// <summary>Segments of a host's own may be numbers, which no culture of a thread may turn into another text.</summary>
    [Fact]
    public void A_segment_is_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
            var basis = new CalibrationBasis("Steps", 1, _year2024, default, 1);
            var decision = new Decision<decimal>(
                new CustomerId("1"), _year2024.AsOf, basis, -1.5m, new Explanation([new Ladder([new Rung("-1.5")])]), [], []);
            Assert.Equal(decision, JsonSerializer.Deserialize<Decision<decimal>>(JsonSerializer.Serialize(decision)));
            Assert.Contains("“-1.5”", new DecisionPrinter(CultureInfo.InvariantCulture).Sentence(decision), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Decision<AbcTier> Decided()
    {
        var scheme = new AbcScheme();
        var measured = Fixtures.Measured(_year2024, Fixtures.Buys("A", "2024-06-01", 80.50m), Fixtures.Buys("B", "2024-06-01", 15), Fixtures.Buys("C", "2024-06-01", 5));
        return scheme.Classify(measured[0], scheme.Calibrate(PopulationSummary.Of(measured, scheme.Measures)));
    }
}
