using System.Globalization;
using CustomerManagement.EntityFrameworkCore.Tests.Stores;
using CustomerManagement.Worker;

namespace CustomerManagement.EntityFrameworkCore.Tests.Kills;

/// <summary>Workers on one store, one after the other, each going on where the last one was killed.</summary>
internal sealed class Ordeal : IDisposable
{
    public const int Lanes = 2;

    private readonly TestStore _store;
    private readonly TemporaryFolder _folder = new();
    private readonly WorkerOptions _options;
    private readonly Random _random;

    public Ordeal(TestStore store, int seed, Fault fault = Fault.None)
    {
        (_store, _random) = (store, new Random(seed));
        _options = new WorkerOptions { Sqlite = store.IsSqlite ? store.File : null, Postgres = store.IsSqlite ? null : store.Connection, Seed = seed, Next = [], Received = Path.Combine(_folder.Path, "received"), Fault = fault };
    }

    public Ledger Ledger { get; } = new(Lanes);

    public int Seed => _options.Seed;

    /// <summary>Kills workers at any moment of their work; one in five while it opens the store, as the first does, which makes the schema.</summary>
    public async Task KillAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var worker = Start(until: null);
            if (Ledger.Kills % 5 == 0)
            {
                await worker.OpensAsync();
                await Task.WhenAny(worker.WorksAsync(), Task.Delay(_random.Next(2_000)));
            }
            else
            {
                await worker.WorksAsync();
                await Task.Delay(_random.Next(50, 400));
            }

            await worker.KillAsync();
            Ledger.HearKill();
        }
    }

    /// <summary>Lets one worker work, with no kill, while something else happens to its store.</summary>
    public async Task DisturbAsync(Func<Random, Task> disturb)
    {
        using var worker = Start(until: null);
        await worker.WorksAsync();
        await disturb(_random);
        await worker.KillAsync();
        Ledger.HearKill();
    }

    /// <summary>Lets a last worker apply what is left of the last commands and empty the outbox; then looks for all that is wrong.</summary>
    /// <param name="least">How many commands each line has at least.</param>
    /// <returns>What is wrong, and what was seen.</returns>
    public async Task<Verdict> FinishAsync(int least = Family.Commands)
    {
        var until = Math.Max(least, Ledger.Next.Max());
        using (var worker = Start(until))
        {
            if (await worker.FinishAsync() is { } failure)
            {
                return new Verdict([failure], "");
            }
        }

        return await new Inquest(_store, Ledger, _options).LookAsync(until);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _store.Dispose();
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"seed {Seed}: {Ledger.Kills} kills, {Ledger.Next.Sum()} commands acknowledged, {Ledger.Unknown} outcomes unknown, {Ledger.FoundApplied} found applied when tried again, {Ledger.Unsaved} certainly not saved");

    private WorkerProcess Start(int? until) => new(_options with { Next = Ledger.Next, Until = until }, Ledger.Hear);
}
