using CustomerManagement.Benchmarks.Jobs;

namespace CustomerManagement.Benchmarks.Peers;

/// <summary>LINQ or PLINQ over objects whose amounts are whole cents.</summary>
/// <typeparam name="TId">What customers are known by.</typeparam>
/// <param name="parallel">Whether it is PLINQ.</param>
internal sealed class LinqPeer<TId>(bool parallel) : LinqRuns<TId>(parallel ? "PLINQ" : "LINQ")
    where TId : notnull
{
    private Sale[] _sales = [];

    public override void Dispose() => _sales = [];

    protected override void Keep(Purchases purchases)
    {
        var ids = purchases.IdsAs<TId>();
        _sales = [.. Enumerable.Range(0, purchases.Count).Select(i => new Sale(ids[i], purchases.Day[i], purchases.Cents[i]))];
    }

    protected override List<LinqFigure<TId>> Figures() => parallel
        ? _sales.AsParallel().Where(sale => sale.Day <= AsOf).GroupBy(sale => sale.Customer).Select(Measure).ToList()
        : _sales.Where(sale => sale.Day <= AsOf).GroupBy(sale => sale.Customer).Select(Measure).ToList();

    private LinqFigure<TId> Measure(IGrouping<TId, Sale> sales)
    {
        var inPeriod = sales.Where(sale => sale.Day > Start).ToList();
        var last = sales.Where(sale => sale.Cents >= 0).Select(sale => (int?)sale.Day).Max();
        return new LinqFigure<TId>(
            sales.Key,
            last is { } day ? AsOf - day : -1,
            inPeriod.Where(sale => sale.Cents >= 0).Select(sale => sale.Day).Distinct().Count(),
            inPeriod.Sum(sale => sale.Cents),
            inPeriod.Count > 0);
    }

    private readonly record struct Sale(TId Customer, int Day, long Cents);
}
