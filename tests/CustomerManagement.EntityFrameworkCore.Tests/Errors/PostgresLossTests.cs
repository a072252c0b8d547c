using System.Net;
using System.Net.Sockets;

using CustomerManagement.EntityFrameworkCore.Tests.Servers;

using Microsoft.EntityFrameworkCore;

using Npgsql;

namespace CustomerManagement.EntityFrameworkCore.Tests.Errors;

/// <summary>Connections that never come about, and sessions that end before, during and after a commit: each for real.</summary>
public sealed class PostgresLossTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly StoreError _lost = new(StoreErrorKind.Unreachable, IsOutcomeUnknown: false);
    private static readonly StoreError _unknown = new(StoreErrorKind.Unreachable, IsOutcomeUnknown: true);

    [PostgresFact]
    public void A_closed_port_is_lost()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var nowhere = $"Host=127.0.0.1;Port={port};Username=postgres;Timeout=5";
        Assert.Equal(_lost, Thrown.By(() => new NpgsqlConnection(nowhere).Open()));

        using var context = RowContext.OnPostgres(nowhere);
        context.Rows.Add(new() { Id = 1, Version = 1 });
        Assert.Equal(_lost, Thrown.By(() => context.SaveChanges()));
        Assert.Equal(_lost, Thrown.By(() => context.Database.BeginTransaction()));
        Assert.Equal(_lost, Thrown.By(() => context.Rows.Load()));
    }

    [PostgresFact]
    public void A_port_where_nobody_answers_is_lost()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var silent = $"Host=127.0.0.1;Port={((IPEndPoint)listener.LocalEndpoint).Port};Username=postgres;Timeout=1";
        Assert.Equal(_lost, Thrown.By(() => new NpgsqlConnection(silent).Open()));
    }

    [PostgresFact]
    public void A_pool_that_is_used_up_is_lost()
    {
        using var source = NpgsqlDataSource.Create(PostgresRows.New(postgres.Server) + ";Maximum Pool Size=1;Timeout=1");
        using var only = source.OpenConnection();
        Assert.Equal(_lost, Thrown.By(() => source.OpenConnection()));
    }

    [PostgresFact]
    public void A_session_ended_between_two_commands_is_lost()
    {
        using var source = NpgsqlDataSource.Create(PostgresRows.New(postgres.Server));
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        PostgresRows.Run(connection, "insert into rows values (2, 1)");
        postgres.Server.Terminate(connection.ProcessID);
        Assert.Equal(_lost, Thrown.By(() => PostgresRows.Run(connection, "insert into rows values (3, 1)")));
        Assert.Equal(1L, PostgresRows.Count(source));

        // Only the first error tells. What comes after it says no more than that the caller should have stopped.
        Assert.Null(Thrown.By(() => PostgresRows.Run(connection, "insert into rows values (3, 1)")));
        Assert.IsType<ObjectDisposedException>(Record.Exception(transaction.Rollback));
    }

    [PostgresFact]
    public void A_session_ended_between_two_commands_of_a_context_is_lost()
    {
        using var context = RowContext.OnPostgres(PostgresRows.New(postgres.Server));
        using var transaction = context.Database.BeginTransaction();
        context.Rows.Add(new() { Id = 2, Version = 1 });
        context.SaveChanges();
        postgres.Server.Terminate(((NpgsqlConnection)context.Database.GetDbConnection()).ProcessID);
        context.Rows.Add(new() { Id = 3, Version = 1 });
        Assert.Equal(_lost, Thrown.By(() => context.SaveChanges()));

        // From here on the context is of no use: it reads, over a new connection, as if there had never been a transaction.
        Assert.Null(Thrown.By(() => context.SaveChanges()));
        Assert.Equal(1, context.Rows.AsNoTracking().Count());
    }

    [PostgresFact]
    public void A_session_ended_while_it_lay_in_the_pool_is_lost()
    {
        using var source = NpgsqlDataSource.Create(PostgresRows.New(postgres.Server));
        int session;
        using (var connection = source.OpenConnection())
        {
            session = connection.ProcessID;
        }

        postgres.Server.Terminate(session);
        Assert.Equal(_lost, Thrown.By(() => PostgresRows.Count(source)));
        Assert.Equal(1L, PostgresRows.Count(source));
    }

    [PostgresFact]
    public async Task A_session_ended_during_a_command_is_lost()
    {
        await using var source = NpgsqlDataSource.Create(PostgresRows.New(postgres.Server));
        await using var connection = await source.OpenConnectionAsync();
        var command = Task.Run(() => PostgresRows.Run(connection, "select pg_sleep(30)"));
        postgres.Server.WaitUntilSession(connection.ProcessID, "PgSleep");
        postgres.Server.Terminate(connection.ProcessID);
        Assert.Equal(_lost, Thrown.By(command.Wait));
    }

    [PostgresFact]
    public void A_session_ended_before_its_commit_leaves_the_outcome_unknown()
    {
        using var source = NpgsqlDataSource.Create(PostgresRows.New(postgres.Server));
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        PostgresRows.Run(connection, "insert into rows values (2, 1)");
        postgres.Server.Terminate(connection.ProcessID);
        Assert.Equal(_unknown, Thrown.By(transaction.Commit, committing: true));
        Assert.Equal(1L, PostgresRows.Count(source));
    }

    // A trigger that runs at the commit sleeps, so that the commit can be met half way: nothing is saved yet.
    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_commit_that_is_cut_off_before_it_was_done_is_unknown_and_not_saved(bool stopsTheServer)
    {
        using var source = NpgsqlDataSource.Create(PostgresRows.New(postgres.Server));
        PostgresRows.Run(source, "create function slow() returns trigger language plpgsql as 'begin perform pg_sleep(60); return null; end'");
        PostgresRows.Run(source, "create constraint trigger slow after insert on rows deferrable initially deferred for each row execute function slow()");
        Assert.Equal(_unknown, CutOff(source, "PgSleep", stopsTheServer));
        Assert.Equal(1L, PostgresRows.Count(source));
    }

    // The commit is written and waits for a standby that never comes: it is saved, and nobody hears of it.
    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_commit_that_is_cut_off_after_it_was_done_is_unknown_and_saved(bool stopsTheServer)
    {
        using var source = NpgsqlDataSource.Create(PostgresRows.New(postgres.Server));
        postgres.Server.Execute("alter system set synchronous_standby_names = 'nobody'");
        postgres.Server.Execute("select pg_reload_conf()");
        try
        {
            Assert.Equal(_unknown, CutOff(source, "SyncRep", stopsTheServer));
        }
        finally
        {
            postgres.Server.Execute("alter system reset synchronous_standby_names");
            postgres.Server.Execute("select pg_reload_conf()");
        }

        Assert.Equal(2L, PostgresRows.Count(source));
    }

    private StoreError? CutOff(NpgsqlDataSource source, string waitsFor, bool stopsTheServer)
    {
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        PostgresRows.Run(connection, "insert into rows values (2, 1)");
        var commit = Task.Run(transaction.Commit);
        postgres.Server.WaitUntilSession(connection.ProcessID, waitsFor);
        if (stopsTheServer)
        {
            postgres.Server.StopImmediately();
        }
        else
        {
            postgres.Server.Terminate(connection.ProcessID);
        }

        var error = Thrown.By(commit.Wait, committing: true);
        if (stopsTheServer)
        {
            Assert.Equal(_lost, Thrown.By(() => PostgresRows.Count(source)));
            postgres.Server.Start();
            source.Clear();
        }

        return error;
    }
}
