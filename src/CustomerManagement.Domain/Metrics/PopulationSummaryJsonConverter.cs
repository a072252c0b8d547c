using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Writes a summary as its parts, all of which must be there when it is read.</summary>
internal sealed class PopulationSummaryJsonConverter : ShapeJsonConverter<PopulationSummary, PopulationSummaryJsonConverter.Shape>
{
    protected override Shape ShapeOf(PopulationSummary value) => new(value.Period, value.Currency, value.Customers, value.Distributions);

    protected override PopulationSummary ValueOf(Shape shape) => new(shape.Period, shape.Currency, shape.Customers, shape.Distributions);

    /// <summary>The parts of a summary. No currency and no customers are written also by a host that leaves out first values.</summary>
    internal sealed record Shape(
        [property: JsonRequired] AnalysisPeriod Period,
        [property: JsonRequired, JsonIgnore(Condition = JsonIgnoreCondition.Never)] Currency Currency,
        [property: JsonRequired, JsonIgnore(Condition = JsonIgnoreCondition.Never)] long Customers,
        [property: JsonRequired] IReadOnlyDictionary<string, ValueDistribution> Distributions);
}
