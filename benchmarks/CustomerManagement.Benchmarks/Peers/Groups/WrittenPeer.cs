using System.Diagnostics;
using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Rules;

namespace CustomerManagement.Benchmarks.Peers.Groups;

/// <summary>Predicates that a host wrote by hand for these groups, customer by customer over its own columns.</summary>
/// <param name="name">What they are.</param>
/// <param name="holdsOnly">Whether they know only what holds and what does not.</param>
/// <param name="threads">How many threads they use.</param>
/// <param name="predicates">Puts customers from a place to another one into the groups.</param>
internal sealed class WrittenPeer(string name, bool holdsOnly, int threads, Action<GroupCustomers, int, int, Truth[][]> predicates) : GroupPeer
{
    private GroupCustomers? _customers;
    private Truth[][] _outcomes = [];

    public override string Name => threads == 1 ? name : "… on all processors";

    public override bool SaysHoldsOnly => holdsOnly;

    /// <summary>Two-valued predicates, as most would write them.</summary>
    public static WrittenPeer Plain(int threads) => new("written predicates", holdsOnly: true, threads, PlainPredicates.Evaluate);

    /// <summary>Predicates in the three-valued logic that C# has in <c>bool?</c>.</summary>
    public static WrittenPeer Nullable(int threads) => new("written with bool?", holdsOnly: false, threads, NullablePredicates.Evaluate);

    public override void Load(GroupCustomers customers)
    {
        _customers = customers;

        // Made once: a host may use them again, and fresh memory costs more than the predicates.
        _outcomes = Array.ConvertAll(new Truth[customers.Rules.Groups.Count][], _ => new Truth[customers.Count]);
    }

    public override double Run()
    {
        var (customers, outcomes) = (_customers!, _outcomes);
        var watch = Stopwatch.StartNew();
        if (threads == 1)
        {
            predicates(customers, 0, customers.Count, outcomes);
        }
        else
        {
            // Many more parts than threads, so that none waits for another.
            const int Part = 1 << 14;
            Parallel.For(0, (customers.Count + Part - 1) / Part, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
                predicates(customers, part * Part, Math.Min(customers.Count, (part + 1) * Part), outcomes));
        }

        return watch.Elapsed.TotalSeconds;
    }

    public override void Dispose() => (_customers, _outcomes) = (null, []);

    protected override GroupRow[] Read()
    {
        var rows = RowsOf(_customers!.Count, _outcomes.Length, (customer, group) => _outcomes[group][customer]);
        Array.ForEach(_outcomes, Array.Clear);
        return rows;
    }
}
