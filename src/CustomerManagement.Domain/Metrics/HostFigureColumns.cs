using System.Collections.Immutable;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Metrics;

/// <summary>The figures that a host gave of a population: one array a figure, one place a customer. Immutable.</summary>
internal sealed class HostFigureColumns
{
    private readonly ImmutableSortedDictionary<string, decimal?[]> _columns;

    private HostFigureColumns(ImmutableSortedDictionary<string, decimal?[]> columns)
    {
        _columns = columns;
    }

    public static HostFigureColumns None { get; } = new(ImmutableSortedDictionary.Create<string, decimal?[]>(StringComparer.Ordinal));

    public HostFigureColumns With(HostFigure figure, decimal?[] values) => new(_columns.SetItem(figure.Name, values));

    public decimal? Of(HostFigure figure, int index) => _columns.TryGetValue(figure.Name, out var values) ? values[index] : null;

    /// <summary>All figures that are known of the customer at a place, by name.</summary>
    public ValueList<HostFigureValue> Of(int index) => _columns.IsEmpty ? HostFigureValue.None : new ValueList<HostFigureValue>(
        _columns.Where(column => column.Value[index] is not null).Select(column => new HostFigureValue(column.Key, column.Value[index]!.Value)), nameof(index));
}
