using CustomerManagement.Benchmarks;
using CustomerManagement.Benchmarks.Complaints;
using CustomerManagement.Benchmarks.FollowUps;
using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Benchmarks.Peers;
using CustomerManagement.Benchmarks.Peers.Dictionary;
using CustomerManagement.Benchmarks.Peers.DuckDb;
using CustomerManagement.Benchmarks.Peers.Groups;
using CustomerManagement.Benchmarks.Peers.Scripts;
using CustomerManagement.Benchmarks.Peers.Sqlite;
using CustomerManagement.Benchmarks.Routes;
using CustomerManagement.Benchmarks.Storage;
using CustomerManagement.Benchmarks.Targets;

const int Misused = 2;

if (Arguments.Read(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return Misused;
}

string[] jobs = arguments.Job is { } named ? [named] : ["p1", "p2", "p3", "p4", "p8", "p9", "small", "guid", "text"];
return jobs.Max(Run);

// A line per job, also for jobs on something other than tiers. It gives 0 when all results of the job are equal.
int Run(string job) => job switch
{
    "p1" => Tier(job, 10_000_000, 5, IdKind.Number, () => [new LibraryPeer(), DuckDb(), .. Scripts(), .. Linq()]),
    "p2" => Tier(job, 50_000_000, 3, IdKind.Number, () => [new LibraryPeer(), DuckDb()]),
    "p3" => Tier(job, 10_000_000, 5, IdKind.Key, () => [new LibraryPeer(), DuckDb()]),
    "p4" => CutJob.Run(job, Made(10_000_000, IdKind.Number), arguments.Runs ?? 25, Console.Out),
    "p8" => GroupJob.Run(job, Made(10_000_000, IdKind.Number), arguments.Runs ?? 5, Groups(), Console.Out),
    "p9" => RouteJob.Run(job, Path.Combine("..", "shared", "data", "orienteering"), Console.Out),
    "week" => WeekJob.Run(job, Console.Out),
    "year" => YearJob.Run(job, arguments.Customers, Console.Out),
    "targets" => TargetJob.Run(job, arguments.Customers, Console.Out),
    "import" => ImportJob.Run(job, Path.Combine("..", "shared", "data", "cdnow_orders.csv"), arguments.Runs, Console.Out),
    "read" => ReadJob.RunAsync(job, arguments.Purchases ?? 1_000_000, arguments.Runs ?? 5, Console.Out).GetAwaiter().GetResult(),
    "night" => NightJob.RunAsync(job, arguments.Customers ?? 20_000, Console.Out).GetAwaiter().GetResult(),
    "sweep" => SweepJob.Run(job, arguments.Customers, Console.Out),
    "small" => Tier(job, 1_000_000, 3, IdKind.Number, () => [new LibraryPeer(), new LibraryListPeer(), DuckDb(), .. Scripts(), new SqlitePeer(), .. Linq()]),
    "guid" => Tier(job, 10_000_000, 5, IdKind.Guid, () => [new LibraryPeer(), DuckDb(), new LinqPeer<Guid>(parallel: false), new DictionaryPeer<Guid>()]),
    "text" => Tier(job, 10_000_000, 5, IdKind.Text, () => [new LibraryPeer(), DuckDb(), new LinqPeer<string>(parallel: false), new DictionaryPeer<string>()]),
    "decimals" => Tier(job, 10_000_000, 5, IdKind.Number, () => [new LibraryDecimalPeer(), new DuckDbPeer(DuckDbAmount.Decimals), new LinqDecimalPeer()]),
    "batches" => Tier(job, 10_000_000, 5, IdKind.Key, () => [new LibraryBatchPeer(batches: 10), DuckDb()]),
    _ => Unknown(),
};

static DuckDbPeer DuckDb() => new(DuckDbAmount.Cents);

static ITierPeer[] Scripts() => [ScriptPeer.DataTable(), ScriptPeer.Pandas()];

static ITierPeer[] Linq() => [new LinqPeer<long>(parallel: false), new LinqPeer<long>(parallel: true)];

static GroupPeer[] Groups()
{
    var all = Environment.ProcessorCount;
    return
    [
        new LibraryGroupPeer(all), new LibraryGroupPeer(threads: 1), new LibraryVerdictPeer(),
        WrittenPeer.Plain(threads: 1), WrittenPeer.Plain(all), WrittenPeer.Nullable(threads: 1), WrittenPeer.Nullable(all),
        new RulesEnginePeer(holdsOnly: true), new RulesEnginePeer(holdsOnly: false),
    ];
}

// The first peer is the one that the ratios compare with. A customer buys ten times on average.
int Tier(string job, int size, int runs, IdKind kind, Func<ITierPeer[]> peers)
{
    return TierJob.Run(job, Made(size, kind), arguments.Runs ?? runs, peers(), Console.Out);
}

Purchases Made(int size, IdKind kind)
{
    var count = arguments.Purchases ?? size;
    return Purchases.Make(count, arguments.Customers ?? Math.Max(1, count / 10), seed: 1, kind);
}

static int Unknown()
{
    Console.Error.WriteLine(Arguments.Usage);
    return Misused;
}
