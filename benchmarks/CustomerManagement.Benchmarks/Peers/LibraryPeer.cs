using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Benchmarks.Peers;

/// <summary>This library, from columns of a host's own: columns of figures and of segments out.</summary>
internal sealed class LibraryPeer : LibraryRuns
{
    private Purchases? _purchases;
    private DateOnly[] _dates = [];

    public override string Name => "CustomerManagement.Domain";

    public override void Dispose() => (_purchases, _dates) = (null, []);

    protected override void Keep(Purchases purchases)
    {
        _purchases = purchases;
        _dates = Array.ConvertAll(purchases.Day, day => Epoch.PlusDays(day).ToDateOnly());
    }

    protected override void AddTo(PopulationBuilder builder)
    {
        var purchases = _purchases ?? throw new InvalidOperationException("No purchases are loaded.");
        switch (purchases.Kind)
        {
            case IdKind.Number: builder.AddPurchases<int>(purchases.Customer, _dates, purchases.Cents, decimals: 2); break;
            case IdKind.Key: builder.AddPurchases<long>(purchases.Keys, _dates, purchases.Cents, decimals: 2); break;
            case IdKind.Guid: builder.AddPurchases<Guid>(purchases.Guids, _dates, purchases.Cents, decimals: 2); break;
            default: builder.AddPurchases<string>(purchases.Texts, _dates, purchases.Cents, decimals: 2); break;
        }
    }
}
