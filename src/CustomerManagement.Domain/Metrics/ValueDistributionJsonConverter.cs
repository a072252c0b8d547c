using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Writes a distribution as its tie groups.</summary>
internal sealed class ValueDistributionJsonConverter : ShapeJsonConverter<ValueDistribution, ValueDistributionJsonConverter.Shape>
{
    protected override Shape ShapeOf(ValueDistribution value) => new(value.Groups);

    protected override ValueDistribution ValueOf(Shape shape) => new(shape.Groups);

    /// <summary>The parts of a distribution.</summary>
    internal sealed record Shape([property: JsonRequired] IReadOnlyList<ValueGroup> Groups);
}
