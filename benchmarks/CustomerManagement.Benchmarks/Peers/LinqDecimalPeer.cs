using CustomerManagement.Benchmarks.Jobs;

namespace CustomerManagement.Benchmarks.Peers;

/// <summary>LINQ over objects whose amounts are decimals.</summary>
internal sealed class LinqDecimalPeer() : LinqRuns<long>("LINQ")
{
    private Sale[] _sales = [];

    public override void Dispose() => _sales = [];

    protected override void Keep(Purchases purchases)
    {
        var ids = purchases.IdsAs<long>();
        _sales = [.. Enumerable.Range(0, purchases.Count).Select(i => new Sale(ids[i], purchases.Day[i], purchases.AmountOf(i)))];
    }

    protected override List<LinqFigure<long>> Figures() =>
        [.. _sales.Where(sale => sale.Day <= AsOf).GroupBy(sale => sale.Customer).Select(Measure)];

    private LinqFigure<long> Measure(IGrouping<long, Sale> sales)
    {
        var inPeriod = sales.Where(sale => sale.Day > Start).ToList();
        var last = sales.Where(sale => sale.Amount >= 0).Select(sale => (int?)sale.Day).Max();

        // Cents from here on: they are ranked faster than decimals, with the same ties.
        return new LinqFigure<long>(
            sales.Key,
            last is { } day ? AsOf - day : -1,
            inPeriod.Where(sale => sale.Amount >= 0).Select(sale => sale.Day).Distinct().Count(),
            (long)(inPeriod.Sum(sale => sale.Amount) * 100),
            inPeriod.Count > 0);
    }

    private readonly record struct Sale(long Customer, int Day, decimal Amount);
}
