using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Metrics;

/// <summary>What a host said of one customer by the name of a figure.</summary>
internal sealed record HostFigureValue(string Figure, decimal Value)
{
    public static ValueList<HostFigureValue> None { get; } = new([], nameof(None));
}
