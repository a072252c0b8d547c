using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Benchmarks.Peers;

/// <summary>This library, from columns whose amounts are decimals as files have them.</summary>
internal sealed class LibraryDecimalPeer : LibraryRuns
{
    private int[] _customers = [];
    private DateOnly[] _dates = [];
    private decimal[] _amounts = [];

    public override string Name => "CustomerManagement.Domain";

    public override void Dispose() => (_customers, _dates, _amounts) = ([], [], []);

    protected override void Keep(Purchases purchases)
    {
        _customers = purchases.Customer;
        _dates = Array.ConvertAll(purchases.Day, day => Epoch.PlusDays(day).ToDateOnly());
        _amounts = [.. Enumerable.Range(0, purchases.Count).Select(purchases.AmountOf)];
    }

    protected override void AddTo(PopulationBuilder builder) => builder.AddPurchases<int>(_customers, _dates, _amounts);
}
