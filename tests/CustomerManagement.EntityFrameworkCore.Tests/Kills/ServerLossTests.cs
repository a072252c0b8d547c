using System.Globalization;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using CustomerManagement.EntityFrameworkCore.Tests.Stores;
using Npgsql;
using Xunit.Abstractions;

namespace CustomerManagement.EntityFrameworkCore.Tests.Kills;

/// <summary>
/// PostgreSQL is stopped at once, and sessions are broken, under a worker that lives on: it tries again under the same key, and nothing is lost, twice or by halves. <c>STOPS</c> (5) and
/// <c>BREAKS</c> (100) say how often.
/// </summary>
public sealed class ServerLossTests(PostgresFixture postgres, ITestOutputHelper output) : IClassFixture<PostgresFixture>
{
    [PostgresFact]
    public Task Stopped_at_once() => SurvivesAsync("immediate stops", KillTests.Number("STOPS", 5), async (_, random) =>
    {
        await Task.Delay(random.Next(100, 600));
        postgres.Server.StopImmediately();
        postgres.Server.Start();
        return 1;
    });

    [PostgresFact]
    public Task Sessions_broken() => SurvivesAsync("broken sessions", KillTests.Number("BREAKS", 100), async (database, random) =>
    {
        await Task.Delay(random.Next(0, 40));
        return Convert.ToInt32(postgres.Server.Scalar($"select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '{database}'"), CultureInfo.InvariantCulture);
    });

    private async Task SurvivesAsync(string what, int least, Func<string, Random, Task<int>> disturb)
    {
        var store = TestStore.Postgres(postgres);
        using var ordeal = new Ordeal(store, KillTests.Seed());
        output.WriteLine($"seed {ordeal.Seed}");
        var database = new NpgsqlConnectionStringBuilder(store.Connection).Database!;
        var done = 0;
        await ordeal.DisturbAsync(async random =>
        {
            while (done < least)
            {
                done += await disturb(database, random);
            }
        });
        NpgsqlConnection.ClearAllPools();
        var verdict = await ordeal.FinishAsync();
        output.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd HH:mm}, {await store.VersionAsync()}: {done} {what}, {ordeal}; {verdict.Seen}");
        Assert.Empty(verdict.Wrong);
        Assert.True(ordeal.Ledger.Unsaved + ordeal.Ledger.Unknown > Ordeal.Lanes, "Nobody was disturbed.");
    }
}
