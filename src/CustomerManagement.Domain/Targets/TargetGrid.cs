using System.Numerics;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Targets;

/// <summary>A target decomposed over two dimensions at once, as persons and months. Every row and every column sums to its total exactly. Immutable.</summary>
public sealed record TargetGrid
{
    private readonly ValueList<SalesTarget> _cells;

    private TargetGrid(IEnumerable<SalesTarget> rows, IEnumerable<SalesTarget> columns, IEnumerable<SalesTarget> cells)
    {
        Rows = new ValueList<SalesTarget>(rows, nameof(rows));
        Columns = new ValueList<SalesTarget>(columns, nameof(columns));
        _cells = new ValueList<SalesTarget>(cells, nameof(cells));
    }

    /// <summary>The totals of the rows, ordered by scope: the same as <see cref="TargetDecomposition.Split"/> gives.</summary>
    public IReadOnlyList<SalesTarget> Rows { get; }

    /// <summary>The totals of the columns, ordered by scope: the same as <see cref="TargetDecomposition.Split"/> gives.</summary>
    public IReadOnlyList<SalesTarget> Columns { get; }

    /// <summary>The cells, row by row; the scope of each is what its row and its column have in common.</summary>
    public IReadOnlyList<SalesTarget> Cells => _cells;

    /// <summary>Splits a target over rows and columns, of which either may be pinned.</summary>
    /// <param name="whole">The target.</param>
    /// <param name="rows">The rows, in any order.</param>
    /// <param name="columns">The columns, in any order, of another dimension than the rows.</param>
    /// <returns>The grid. Each cell is less than a smallest unit from row total × column total ÷ total, and exactly that where that is a whole number of units. The order in which rows and columns are given has no effect.</returns>
    /// <exception cref="BusinessRuleException">As <see cref="TargetDecomposition.Split"/>; <see cref="TargetRules.PartsOverlap"/> when a row and a column have nothing in common too; <see cref="TargetRules.PartsDiffer"/> when a whole that is not zero has no rows or no columns.</exception>
    /// <remarks>Controlled rounding: all cells are rounded down or up along cycles that leave the sums as they are.</remarks>
    public static TargetGrid Split(SalesTarget whole, IEnumerable<TargetShare> rows, IEnumerable<TargetShare> columns)
    {
        var rowTotals = TargetDecomposition.Split(whole, rows);
        var columnTotals = TargetDecomposition.Split(whole, columns);
        var (measure, total) = (whole.Measure, whole.Measure.ToUnits(whole.Amount, nameof(whole)));
        var units = ControlledRounding.Of(UnitsOf(rowTotals), UnitsOf(columnTotals), BigInteger.Abs(total));
        var cells = new List<SalesTarget>(rowTotals.Count * columnTotals.Count);
        for (var row = 0; row < rowTotals.Count; row++)
        {
            for (var column = 0; column < columnTotals.Count; column++)
            {
                var scope = rowTotals[row].Scope.Intersect(columnTotals[column].Scope)
                    ?? throw new BusinessRuleException(TargetRules.PartsOverlap, "Each row of a grid has something in common with each column.");
                cells.Add(new SalesTarget(measure, scope, measure.FromUnits(total.Sign * units[row, column])));
            }
        }

        return new TargetGrid(rowTotals, columnTotals, cells);
    }

    /// <summary>A cell.</summary>
    /// <param name="row">The place of its row in <see cref="Rows"/>.</param>
    /// <param name="column">The place of its column in <see cref="Columns"/>.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    public SalesTarget Cell(int row, int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, Columns.Count);
        return _cells[(row * Columns.Count) + column];
    }

    private static BigInteger[] UnitsOf(IReadOnlyList<SalesTarget> totals) =>
        [.. totals.Select(total => BigInteger.Abs(total.Measure.ToUnits(total.Amount, nameof(totals))))];
}
