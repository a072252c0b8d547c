using System.Globalization;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using CustomerManagement.EntityFrameworkCore.Tests.Stores;
using CustomerManagement.Worker;
using Xunit.Abstractions;

namespace CustomerManagement.EntityFrameworkCore.Tests.Kills;

/// <summary>
/// Workers killed at random moments: no acknowledged command is lost, none is applied twice or by halves, each message arrives. <c>KILLS</c> says how often, 50 unless it does; <c>KILL_SEED</c>
/// gives the seed.
/// </summary>
public sealed class KillTests(PostgresFixture postgres, ITestOutputHelper output) : IClassFixture<PostgresFixture>
{
    private static readonly int _kills = Number("KILLS", 50);

    [Fact]
    public Task Killed_on_SQLite() => SurvivesAsync(TestStore.Sqlite());

    [PostgresFact]
    public Task Killed_on_PostgreSQL() => SurvivesAsync(TestStore.Postgres(postgres));

    [Fact]
    public Task Killed_while_the_schema_is_made_on_SQLite() => MakesSchemaAsync(TestStore.Sqlite);

    [PostgresFact]
    public Task Killed_while_the_schema_is_made_on_PostgreSQL() => MakesSchemaAsync(() => TestStore.Postgres(postgres));

    /// <summary>The check can fail: each planted fault is found, after a few kills.</summary>
    [Theory]
    [InlineData(Fault.AcknowledgesEarly)]
    [InlineData(Fault.MarksSentEarly)]
    [InlineData(Fault.SavesApart)]
    [InlineData(Fault.ChangesKeys)]
    public async Task A_planted_fault_is_found(Fault fault)
    {
        // What is gone is missed by the commands that come after it, or in the end.
        string[] signs = fault switch
        {
            Fault.AcknowledgesEarly => [Workload.LostText, "keys:"],
            Fault.MarksSentEarly => ["stored and never received"],
            Fault.SavesApart => [Workload.LostText, ": version:"],
            Fault.ChangesKeys => ["keys:"],
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };

        // A kill has to meet the fault, which is a matter of chance: a few ordeals with other seeds.
        var found = "";
        for (var tries = 0; tries < 4 && !signs.Any(sign => found.Contains(sign, StringComparison.Ordinal)); tries++)
        {
            using var ordeal = new Ordeal(TestStore.Sqlite(), Seed(), fault);
            found = await FindAsync(ordeal);
            output.WriteLine($"{fault}: {found}");
        }

        Assert.Contains(signs, sign => found.Contains(sign, StringComparison.Ordinal));
    }

    internal static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    internal static int Seed() => Number("KILL_SEED", Random.Shared.Next());

    private static async Task<string> FindAsync(Ordeal ordeal)
    {
        try
        {
            await ordeal.KillAsync(10);
            return string.Join("; ", (await ordeal.FinishAsync()).Wrong);
        }
        catch (InvalidOperationException ended)
        {
            return ended.Message;
        }
    }

    private async Task SurvivesAsync(TestStore store)
    {
        using var ordeal = new Ordeal(store, Seed());
        output.WriteLine($"seed {ordeal.Seed}");
        await ordeal.KillAsync(_kills);
        var verdict = await ordeal.FinishAsync();
        output.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd HH:mm}, {await store.VersionAsync()}: {ordeal}; {verdict.Seen}");
        Assert.Empty(verdict.Wrong);
    }

    private async Task MakesSchemaAsync(Func<TestStore> store)
    {
        for (var i = 0; i < Math.Max(3, _kills / 10); i++)
        {
            using var ordeal = new Ordeal(store(), Seed());
            await ordeal.KillAsync(1);
            var verdict = await ordeal.FinishAsync(least: 2);
            output.WriteLine($"{ordeal}; {verdict.Seen}");
            Assert.Empty(verdict.Wrong);
        }
    }
}
