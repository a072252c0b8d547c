using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Targets;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Targets;

public sealed class TargetGridLaws
{
    private static readonly TargetScope _year = new(span: TargetSpan.Year(2024));

    [Property(MaxTest = Laws.Cases)]
    public void Rows_columns_and_total_are_exact_and_no_cell_is_a_unit_off(int units, byte[] rows, byte[] columns, int currency)
    {
        rows = [.. rows.Append((byte)1)];
        columns = [.. columns.Take(12).Append((byte)1)];
        var code = new[] { "EUR", "KRW", "JPY" }[Math.Abs(currency % 3)];
        var unit = code == "EUR" ? 0.01m : 1m;
        var whole = new SalesTarget(TargetMeasure.NetSales(new Currency(code)), _year, units * unit);
        var (persons, lines) = (Persons(rows), Lines(columns));
        var grid = TargetGrid.Split(whole, persons, lines);

        Assert.Equal(whole.Amount, grid.Cells.Sum(cell => cell.Amount));
        Assert.Equal(TargetDecomposition.Split(whole, persons), grid.Rows);
        Assert.Equal(TargetDecomposition.Split(whole, lines), grid.Columns);
        for (var row = 0; row < rows.Length; row++)
        {
            Assert.Equal(grid.Rows[row].Amount, Enumerable.Range(0, columns.Length).Sum(column => grid.Cell(row, column).Amount));
        }

        for (var column = 0; column < columns.Length; column++)
        {
            Assert.Equal(grid.Columns[column].Amount, Enumerable.Range(0, rows.Length).Sum(row => grid.Cell(row, column).Amount));
            for (var row = 0; row < rows.Length; row++)
            {
                var off = (grid.Cell(row, column).Amount * whole.Amount) - (grid.Rows[row].Amount * grid.Columns[column].Amount);
                Assert.True(whole.Amount == 0 ? grid.Cell(row, column).Amount == 0 : Math.Abs(off) < unit * Math.Abs(whole.Amount));
                Assert.True(grid.Cell(row, column).Amount == 0 || (rows[row] > 0 && columns[column] > 0));
            }
        }

        Assert.Equal(grid, TargetGrid.Split(whole, persons.Reverse(), lines.Reverse()));
    }

    [Fact]
    public void Large_grids_and_large_amounts_are_exact()
    {
        var whole = new SalesTarget(TargetMeasure.NetSales(new Currency("EUR")), _year, 9_999_999_999_999_999_999_999_999.99m);
        var grid = TargetGrid.Split(whole, Persons([.. Enumerable.Range(0, 10_000).Select(i => (byte)((i % 251) + 1))]), Lines([3, 1, 4, 1, 5, 9, 2, 6, 5, 3]));
        Assert.Equal(100_000, grid.Cells.Count);
        Assert.Equal(whole.Amount, grid.Cells.Sum(cell => cell.Amount));
        Assert.All(Enumerable.Range(0, 10_000), row => Assert.Equal(grid.Rows[row].Amount, Enumerable.Range(0, 10).Sum(column => grid.Cell(row, column).Amount)));
    }

    [Fact]
    public void A_row_and_a_column_that_have_nothing_in_common_are_refused()
    {
        var whole = new SalesTarget(TargetMeasure.Visits, _year, 10);
        TargetShare[] areas = [new(_year.In("a")), new(_year.In("b"))];
        Assert.Equal(TargetRules.PartsOverlap, Assert.Throws<BusinessRuleException>(() => TargetGrid.Split(whole, areas, areas)).Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => TargetGrid.Split(whole, areas, Lines([1])).Cell(2, 0));
    }

    private static TargetShare[] Persons(byte[] weights) => [.. weights.Select((weight, place) => new TargetShare(_year.For(new StaffId($"{place:D5}")), weight))];

    private static TargetShare[] Lines(byte[] weights) => [.. weights.Select((weight, place) => new TargetShare(_year.Of($"{place:D5}"), weight))];
}
