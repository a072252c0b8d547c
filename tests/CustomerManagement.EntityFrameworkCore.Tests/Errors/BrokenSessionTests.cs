using System.Diagnostics;

using CustomerManagement.EntityFrameworkCore.Tests.Servers;

using Microsoft.EntityFrameworkCore;

using Npgsql;

using Xunit.Abstractions;

namespace CustomerManagement.EntityFrameworkCore.Tests.Errors;

/// <summary>Sessions broken at any moment: no error without a class, and what a class says of the outcome is true of what is stored.</summary>
public sealed class BrokenSessionTests(PostgresFixture postgres, ITestOutputHelper output) : IClassFixture<PostgresFixture>
{
    private readonly List<int> _saved = [];
    private readonly List<int> _notSaved = [];
    private readonly List<int> _unknown = [];
    private int _next;

    [PostgresFact]
    public void Three_hundred_broken_sessions() => Disturb(breaks: 300, database =>
    {
        Thread.Sleep(Random.Shared.Next(0, 12));
        postgres.Server.Execute($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database}'");
    });

    [PostgresFact]
    public void Six_immediate_stops() => Disturb(breaks: 6, _ =>
    {
        Thread.Sleep(Random.Shared.Next(50, 150));
        postgres.Server.StopImmediately();
        postgres.Server.Start();
    });

    private void Disturb(int breaks, Action<string> disturbance)
    {
        var connectionString = postgres.Server.CreateDatabase() + ";Maximum Pool Size=4";
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        using var source = NpgsqlDataSource.Create(connectionString);
        using (var command = source.CreateCommand("create table rows (id int primary key, version bigint not null)"))
        {
            command.ExecuteNonQuery();
        }

        var patience = Stopwatch.StartNew();
        using var enough = new CancellationTokenSource();
        var worker = Task.Run(() =>
        {
            while (!enough.IsCancellationRequested)
            {
                Save(source, connectionString);
            }
        });
        for (var i = 0; i < breaks && !worker.IsCompleted; i++)
        {
            disturbance(database);
        }

        enough.Cancel();
        worker.Wait();

        List<int> stored;
        using (var context = RowContext.OnPostgres(connectionString + ";Pooling=false"))
        {
            stored = [.. context.Rows.Select(row => row.Id)];
        }

        output.WriteLine($"{_saved.Count} saved, {_notSaved.Count} not saved, {_unknown.Count} unknown of which {_unknown.Intersect(stored).Count()} saved, {patience.Elapsed}");
        Assert.NotEmpty(_notSaved);
        Assert.NotEmpty(_saved);
        Assert.Empty(_saved.Except(stored));
        Assert.Empty(_notSaved.Intersect(stored));
    }

    // Every other time through EF Core.
    private void Save(NpgsqlDataSource source, string connectionString)
    {
        var id = ++_next;
        var isCommitting = false;
        try
        {
            if (id % 2 == 0)
            {
                using var connection = source.OpenConnection();
                using var transaction = connection.BeginTransaction();
                using var command = new NpgsqlCommand($"insert into rows values ({id}, 1)", connection, transaction);
                command.ExecuteNonQuery();
                isCommitting = true;
                transaction.Commit();
            }
            else
            {
                using var context = RowContext.OnPostgres(connectionString);
                using var transaction = context.Database.BeginTransaction();
                context.Rows.Add(new() { Id = id, Version = 1 });
                context.SaveChanges();
                isCommitting = true;
                transaction.Commit();
            }

            _saved.Add(id);
        }
        catch (Exception exception) when (StoreErrors.Classify(exception, isCommitting) is { Kind: StoreErrorKind.Unreachable } error)
        {
            (error.IsOutcomeUnknown ? _unknown : _notSaved).Add(id);
        }
    }
}
