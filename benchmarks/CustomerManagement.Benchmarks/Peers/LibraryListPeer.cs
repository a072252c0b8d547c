using System.Globalization;
using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Benchmarks.Peers;

/// <summary>This library, from a list of purchases with text ids: what a host has that knows nothing of columns.</summary>
internal sealed class LibraryListPeer : LibraryRuns
{
    private List<Purchase> _sales = [];

    public override string Name => "… from a List<Purchase>";

    public override void Dispose() => _sales = [];

    protected override void Keep(Purchases purchases)
    {
        _sales = new List<Purchase>(purchases.Count);
        for (var i = 0; i < purchases.Count; i++)
        {
            // A text of its own for each purchase, as rows from a store have.
            var id = purchases.CustomerOf(i).ToString(CultureInfo.InvariantCulture);
            _sales.Add(new Purchase(new CustomerId(id), Epoch.PlusDays(purchases.Day[i]), new Money(purchases.Cents[i] * 0.01m, Currency.None)));
        }
    }

    protected override void AddTo(PopulationBuilder builder) => builder.Add(_sales);
}
