using System.Diagnostics;
using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Rules;

namespace CustomerManagement.Benchmarks.Peers.Groups;

/// <summary>This library, for a whole population.</summary>
/// <param name="threads">How many threads it may use.</param>
internal sealed class LibraryGroupPeer(int threads) : GroupPeer
{
    private GroupRules? _rules;
    private PopulationMetrics? _population;
    private PopulationGroups? _groups;

    public override string Name => threads == 1 ? "… on one thread" : "CustomerManagement.Domain";

    public override void Load(GroupCustomers customers) => (_rules, _population) = (customers.Rules, customers.Measure(threads));

    public override double Run()
    {
        var watch = Stopwatch.StartNew();
        _groups = _rules!.Evaluate(_population!);
        return watch.Elapsed.TotalSeconds;
    }

    public override void Dispose() => _population?.Dispose();

    protected override GroupRow[] Read()
    {
        using var groups = _groups!;
        var columns = groups.Rules.Groups.Select(group => groups.Of(group.Id).ToArray()).ToArray();
        return RowsOf(groups.Population.Count, columns.Length, (customer, group) => columns[group][customer]);
    }
}
