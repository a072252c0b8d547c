using System.Diagnostics;
using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Rules;

namespace CustomerManagement.Benchmarks.Peers.Groups;

/// <summary>This library, one customer at a time: verdicts with the reasons for each.</summary>
internal sealed class LibraryVerdictPeer : GroupPeer
{
    private GroupRules? _rules;
    private CustomerMetrics[] _customers = [];
    private IReadOnlyList<GroupVerdict>[] _verdicts = [];

    public override string Name => "… verdicts with reasons";

    public override int Every => GroupCustomers.SampleEvery;

    public override void Load(GroupCustomers customers) => (_rules, _customers) = (customers.Rules, customers.Sample);

    public override double Run()
    {
        var watch = Stopwatch.StartNew();
        _verdicts = Array.ConvertAll(_customers, _rules!.Evaluate);
        return watch.Elapsed.TotalSeconds;
    }

    public override void Dispose() => _customers = [];

    protected override GroupRow[] Read()
    {
        var verdicts = _verdicts;
        _verdicts = [];
        return RowsOf(verdicts.Length, _rules!.Groups.Count, (customer, group) => verdicts[customer][group].Outcome);
    }
}
