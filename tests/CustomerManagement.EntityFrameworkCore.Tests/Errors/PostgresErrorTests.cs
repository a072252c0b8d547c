using System.Net;
using System.Net.Sockets;

using CustomerManagement.EntityFrameworkCore.Tests.Servers;

using Microsoft.EntityFrameworkCore;

using Npgsql;

namespace CustomerManagement.EntityFrameworkCore.Tests.Errors;

/// <summary>Each error is made for real, by a server of the test's own.</summary>
public sealed class PostgresErrorTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly StoreError _conflict = new(StoreErrorKind.Conflict, IsOutcomeUnknown: false);
    private static readonly StoreError _lost = new(StoreErrorKind.Unreachable, IsOutcomeUnknown: false);
    private static readonly StoreError _unknown = new(StoreErrorKind.Unreachable, IsOutcomeUnknown: true);
    private static readonly StoreError _busy = new(StoreErrorKind.Busy, IsOutcomeUnknown: false);

    [PostgresFact]
    public void An_id_that_is_there_is_a_conflict()
    {
        var database = Database();
        using var source = NpgsqlDataSource.Create(database);
        Assert.Equal(_conflict, Thrown.By(() => Run(source, "insert into rows values (1, 1)")));

        using var context = RowContext.OnPostgres(database);
        context.Rows.Add(new() { Id = 1, Version = 1 });
        Assert.Equal(_conflict, Thrown.By(() => context.SaveChanges()));
    }

    [PostgresFact]
    public void A_unique_value_that_is_found_only_at_the_commit_is_a_conflict_and_nothing_is_saved()
    {
        using var source = NpgsqlDataSource.Create(Database());
        Run(source, "alter table rows add unique (version) deferrable initially deferred");
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        Run(connection, "insert into rows values (2, 1)");
        Assert.Equal(_conflict, Thrown.By(transaction.Commit, committing: true));
        Assert.Equal(1L, Count(source));
    }

    [PostgresFact]
    public void A_version_that_has_moved_is_a_conflict()
    {
        var database = Database();
        using var context = RowContext.OnPostgres(database);
        var row = context.Rows.Single();
        using var source = NpgsqlDataSource.Create(database);
        Run(source, "update rows set version = 2");
        row.Version = 2;
        Assert.Equal(_conflict, Thrown.By(() => context.SaveChanges()));
    }

    [PostgresFact]
    public void Two_that_write_what_the_other_read_are_a_conflict()
    {
        using var source = NpgsqlDataSource.Create(Database());
        using var first = source.OpenConnection();
        using var second = source.OpenConnection();
        using var ours = first.BeginTransaction(System.Data.IsolationLevel.Serializable);
        using var theirs = second.BeginTransaction(System.Data.IsolationLevel.Serializable);
        Run(first, "select count(*) from rows");
        Run(second, "select count(*) from rows");
        Run(first, "insert into rows values (2, 1)");
        Run(second, "insert into rows values (3, 1)");
        ours.Commit();
        Assert.Equal(_conflict, Thrown.By(theirs.Commit, committing: true));
    }

    [PostgresFact]
    public void A_deadlock_is_a_conflict()
    {
        using var source = NpgsqlDataSource.Create(Database());
        Run(source, "insert into rows values (2, 1)");
        using var first = source.OpenConnection();
        using var second = source.OpenConnection();
        using var ours = first.BeginTransaction();
        using var theirs = second.BeginTransaction();
        Run(second, "set local deadlock_timeout = '10s'");
        Run(first, "set local deadlock_timeout = '10ms'");
        Run(first, "update rows set version = 2 where id = 1");
        Run(second, "update rows set version = 2 where id = 2");
        var waiting = Task.Run(() => Run(second, "update rows set version = 2 where id = 1"));
        postgres.Server.WaitUntilSession(second.ProcessID, "transactionid");
        Assert.Equal(_conflict, Thrown.By(() => Run(first, "update rows set version = 2 where id = 2")));
        ours.Rollback();
        Assert.True(waiting.Wait(TimeSpan.FromSeconds(30)));
    }

    [PostgresTheory]
    [InlineData("set lock_timeout = '20ms'")]
    [InlineData("set statement_timeout = '20ms'")]
    public void A_row_that_another_holds_is_busy(string patience)
    {
        using var source = NpgsqlDataSource.Create(Database());
        using var holder = source.OpenConnection();
        using var transaction = holder.BeginTransaction();
        Run(holder, "update rows set version = 2");
        using var connection = source.OpenConnection();
        Run(connection, patience);
        Assert.Equal(_busy, Thrown.By(() => Run(connection, "update rows set version = 3")));
    }

    [PostgresFact]
    public void No_connection_left_is_busy()
    {
        var database = Database();
        using var source = NpgsqlDataSource.Create(database);
        Run(source, "create role guest login connection limit 0");
        Assert.Equal(_busy, Thrown.By(() => new NpgsqlConnection(database.Replace("Username=postgres", "Username=guest", StringComparison.Ordinal)).Open()));
    }

    [PostgresFact]
    public void A_command_that_outlasts_the_drivers_patience_is_lost()
    {
        using var source = NpgsqlDataSource.Create(Database());
        using var command = source.CreateCommand("select pg_sleep(30)");
        command.CommandTimeout = 1;
        Assert.Equal(_lost, Thrown.By(() => command.ExecuteNonQuery()));
    }

    [PostgresFact]
    public async Task A_caller_who_cancels_sees_that_and_nothing_else()
    {
        await using var source = NpgsqlDataSource.Create(Database());
        await using var command = source.CreateCommand("select pg_sleep(30)");
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => command.ExecuteNonQueryAsync(patience.Token));
        Assert.IsType<PostgresException>(exception.InnerException);
        Assert.Null(StoreErrors.Classify(exception, isCommitting: false));
    }

    [PostgresFact]
    public void A_store_that_may_only_be_read_says_so()
    {
        using var source = NpgsqlDataSource.Create(Database());
        using var connection = source.OpenConnection();
        Run(connection, "set default_transaction_read_only = on");
        Assert.Equal(new StoreError(StoreErrorKind.ReadOnly, false), Thrown.By(() => Run(connection, "insert into rows values (2, 1)")));
    }

    [PostgresFact]
    public void A_page_that_was_overwritten_is_damage()
    {
        var database = Database();
        string file;
        using (var source = NpgsqlDataSource.Create(database))
        using (var command = source.CreateCommand("select current_setting('data_directory') || '/' || pg_relation_filepath('rows')"))
        {
            file = (string)command.ExecuteScalar()!;
            Run(source, "checkpoint");
        }

        postgres.Server.StopImmediately();
        using (var bytes = File.OpenWrite(file))
        {
            bytes.Write(Enumerable.Repeat((byte)0xA5, 4_000).ToArray());
        }

        postgres.Server.Start();
        using var after = NpgsqlDataSource.Create(database);
        Assert.Equal(new StoreError(StoreErrorKind.Damaged, false), Thrown.By(() => Count(after)));
    }

    [PostgresTheory]
    [InlineData("select * from nowhere")]
    [InlineData("insert into rows values (null, 1)")]
    [InlineData("select 1 / 0")]
    public void An_error_of_ours_is_let_through(string sql)
    {
        using var source = NpgsqlDataSource.Create(Database());
        Assert.Null(Thrown.By(() => Run(source, sql)));
    }

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
        using var source = NpgsqlDataSource.Create(Database() + ";Maximum Pool Size=1;Timeout=1");
        using var only = source.OpenConnection();
        Assert.Equal(_lost, Thrown.By(() => source.OpenConnection()));
    }

    [PostgresFact]
    public void A_session_ended_between_two_commands_is_lost()
    {
        using var source = NpgsqlDataSource.Create(Database());
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        Run(connection, "insert into rows values (2, 1)");
        postgres.Server.Terminate(connection.ProcessID);
        Assert.Equal(_lost, Thrown.By(() => Run(connection, "insert into rows values (3, 1)")));
        Assert.Equal(1L, Count(source));

        // Only the first error tells. What comes after it says no more than that the caller should have stopped.
        Assert.Null(Thrown.By(() => Run(connection, "insert into rows values (3, 1)")));
        Assert.IsType<ObjectDisposedException>(Record.Exception(transaction.Rollback));
    }

    [PostgresFact]
    public void A_session_ended_between_two_commands_of_a_context_is_lost()
    {
        using var context = RowContext.OnPostgres(Database());
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
        using var source = NpgsqlDataSource.Create(Database());
        int session;
        using (var connection = source.OpenConnection())
        {
            session = connection.ProcessID;
        }

        postgres.Server.Terminate(session);
        Assert.Equal(_lost, Thrown.By(() => Count(source)));
        Assert.Equal(1L, Count(source));
    }

    [PostgresFact]
    public async Task A_session_ended_during_a_command_is_lost()
    {
        await using var source = NpgsqlDataSource.Create(Database());
        await using var connection = await source.OpenConnectionAsync();
        var command = Task.Run(() => Run(connection, "select pg_sleep(30)"));
        postgres.Server.WaitUntilSession(connection.ProcessID, "PgSleep");
        postgres.Server.Terminate(connection.ProcessID);
        Assert.Equal(_lost, Thrown.By(command.Wait));
    }

    [PostgresFact]
    public void A_session_ended_before_its_commit_leaves_the_outcome_unknown()
    {
        using var source = NpgsqlDataSource.Create(Database());
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        Run(connection, "insert into rows values (2, 1)");
        postgres.Server.Terminate(connection.ProcessID);
        Assert.Equal(_unknown, Thrown.By(transaction.Commit, committing: true));
        Assert.Equal(1L, Count(source));
    }

    // A trigger that runs at the commit sleeps, so that the commit can be met half way: nothing is saved yet.
    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_commit_that_is_cut_off_before_it_was_done_is_unknown_and_not_saved(bool stopsTheServer)
    {
        using var source = NpgsqlDataSource.Create(Database());
        Run(source, "create function slow() returns trigger language plpgsql as 'begin perform pg_sleep(60); return null; end'");
        Run(source, "create constraint trigger slow after insert on rows deferrable initially deferred for each row execute function slow()");
        Assert.Equal(_unknown, CutOff(source, "PgSleep", stopsTheServer));
        Assert.Equal(1L, Count(source));
    }

    // The commit is written and waits for a standby that never comes: it is saved, and nobody hears of it.
    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_commit_that_is_cut_off_after_it_was_done_is_unknown_and_saved(bool stopsTheServer)
    {
        using var source = NpgsqlDataSource.Create(Database());
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

        Assert.Equal(2L, Count(source));
    }

    private StoreError? CutOff(NpgsqlDataSource source, string waitsFor, bool stopsTheServer)
    {
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        Run(connection, "insert into rows values (2, 1)");
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
            Assert.Equal(_lost, Thrown.By(() => Count(source)));
            postgres.Server.Start();
            source.Clear();
        }

        return error;
    }

    private string Database()
    {
        var database = postgres.Server.CreateDatabase();
        using var source = NpgsqlDataSource.Create(database);
        Run(source, "create table rows (id int primary key, version bigint not null)");
        Run(source, "insert into rows values (1, 1)");
        return database;
    }

    private static void Run(NpgsqlDataSource source, string sql)
    {
        using var connection = source.OpenConnection();
        Run(connection, sql);
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static long Count(NpgsqlDataSource source)
    {
        using var command = source.CreateCommand("select count(*) from rows");
        return (long)command.ExecuteScalar()!;
    }
}
