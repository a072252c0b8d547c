using CustomerManagement.EntityFrameworkCore.Tests.Servers;

using Npgsql;

namespace CustomerManagement.EntityFrameworkCore.Tests.Errors;

/// <summary>Each error is made for real, by a server of the test's own.</summary>
public sealed class PostgresErrorTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly StoreError _conflict = new(StoreErrorKind.Conflict, IsOutcomeUnknown: false);
    private static readonly StoreError _lost = new(StoreErrorKind.Unreachable, IsOutcomeUnknown: false);
    private static readonly StoreError _busy = new(StoreErrorKind.Busy, IsOutcomeUnknown: false);

    [PostgresFact]
    public void An_id_that_is_there_is_a_conflict()
    {
        var database = PostgresRows.New(postgres.Server);
        using var source = NpgsqlDataSource.Create(database);
        Assert.Equal(_conflict, Thrown.By(() => PostgresRows.Run(source, "insert into rows values (1, 1)")));

        using var context = RowContext.OnPostgres(database);
        context.Rows.Add(new() { Id = 1, Version = 1 });
        Assert.Equal(_conflict, Thrown.By(() => context.SaveChanges()));
    }

    [PostgresFact]
    public void A_unique_value_that_is_found_only_at_the_commit_is_a_conflict_and_nothing_is_saved()
    {
        using var source = NpgsqlDataSource.Create(PostgresRows.New(postgres.Server));
        PostgresRows.Run(source, "alter table rows add unique (version) deferrable initially deferred");
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        PostgresRows.Run(connection, "insert into rows values (2, 1)");
        Assert.Equal(_conflict, Thrown.By(transaction.Commit, committing: true));
        Assert.Equal(1L, PostgresRows.Count(source));
    }

    [PostgresFact]
    public void A_version_that_has_moved_is_a_conflict()
    {
        var database = PostgresRows.New(postgres.Server);
        using var context = RowContext.OnPostgres(database);
        var row = context.Rows.Single();
        using var source = NpgsqlDataSource.Create(database);
        PostgresRows.Run(source, "update rows set version = 2");
        row.Version = 2;
        Assert.Equal(_conflict, Thrown.By(() => context.SaveChanges()));
    }

    [PostgresFact]
    public void Two_that_write_what_the_other_read_are_a_conflict()
    {
        using var source = NpgsqlDataSource.Create(PostgresRows.New(postgres.Server));
        using var first = source.OpenConnection();
        using var second = source.OpenConnection();
        using var ours = first.BeginTransaction(System.Data.IsolationLevel.Serializable);
        using var theirs = second.BeginTransaction(System.Data.IsolationLevel.Serializable);
        PostgresRows.Run(first, "select count(*) from rows");
        PostgresRows.Run(second, "select count(*) from rows");
        PostgresRows.Run(first, "insert into rows values (2, 1)");
        PostgresRows.Run(second, "insert into rows values (3, 1)");
        ours.Commit();
        Assert.Equal(_conflict, Thrown.By(theirs.Commit, committing: true));
    }

    [PostgresFact]
    public void A_deadlock_is_a_conflict()
    {
        using var source = NpgsqlDataSource.Create(PostgresRows.New(postgres.Server));
        PostgresRows.Run(source, "insert into rows values (2, 1)");
        using var first = source.OpenConnection();
        using var second = source.OpenConnection();
        using var ours = first.BeginTransaction();
        using var theirs = second.BeginTransaction();
        PostgresRows.Run(second, "set local deadlock_timeout = '10s'");
        PostgresRows.Run(first, "set local deadlock_timeout = '10ms'");
        PostgresRows.Run(first, "update rows set version = 2 where id = 1");
        PostgresRows.Run(second, "update rows set version = 2 where id = 2");
        var waiting = Task.Run(() => PostgresRows.Run(second, "update rows set version = 2 where id = 1"));
        postgres.Server.WaitUntilSession(second.ProcessID, "transactionid");
        Assert.Equal(_conflict, Thrown.By(() => PostgresRows.Run(first, "update rows set version = 2 where id = 2")));
        ours.Rollback();
        Assert.True(waiting.Wait(TimeSpan.FromSeconds(30)));
    }

    [PostgresTheory]
    [InlineData("set lock_timeout = '20ms'")]
    [InlineData("set statement_timeout = '20ms'")]
    public void A_row_that_another_holds_is_busy(string patience)
    {
        using var source = NpgsqlDataSource.Create(PostgresRows.New(postgres.Server));
        using var holder = source.OpenConnection();
        using var transaction = holder.BeginTransaction();
        PostgresRows.Run(holder, "update rows set version = 2");
        using var connection = source.OpenConnection();
        PostgresRows.Run(connection, patience);
        Assert.Equal(_busy, Thrown.By(() => PostgresRows.Run(connection, "update rows set version = 3")));
    }

    [PostgresFact]
    public void No_connection_left_is_busy()
    {
        var database = PostgresRows.New(postgres.Server);
        using var source = NpgsqlDataSource.Create(database);
        PostgresRows.Run(source, "create role guest login connection limit 0");
        Assert.Equal(_busy, Thrown.By(() => new NpgsqlConnection(database.Replace("Username=postgres", "Username=guest", StringComparison.Ordinal)).Open()));
    }

    [PostgresFact]
    public void A_command_that_outlasts_the_drivers_patience_is_lost()
    {
        using var source = NpgsqlDataSource.Create(PostgresRows.New(postgres.Server));
        using var command = source.CreateCommand("select pg_sleep(30)");
        command.CommandTimeout = 1;
        Assert.Equal(_lost, Thrown.By(() => command.ExecuteNonQuery()));
    }

    [PostgresFact]
    public async Task A_caller_who_cancels_sees_that_and_nothing_else()
    {
        await using var source = NpgsqlDataSource.Create(PostgresRows.New(postgres.Server));
        await using var command = source.CreateCommand("select pg_sleep(30)");
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => command.ExecuteNonQueryAsync(patience.Token));
        Assert.IsType<PostgresException>(exception.InnerException);
        Assert.Null(StoreErrors.Classify(exception, isCommitting: false));
    }

    [PostgresFact]
    public void A_store_that_may_only_be_read_says_so()
    {
        using var source = NpgsqlDataSource.Create(PostgresRows.New(postgres.Server));
        using var connection = source.OpenConnection();
        PostgresRows.Run(connection, "set default_transaction_read_only = on");
        Assert.Equal(new StoreError(StoreErrorKind.ReadOnly, false), Thrown.By(() => PostgresRows.Run(connection, "insert into rows values (2, 1)")));
    }

    [PostgresFact]
    public void A_page_that_was_overwritten_is_damage()
    {
        var database = PostgresRows.New(postgres.Server);
        string file;
        using (var source = NpgsqlDataSource.Create(database))
        using (var command = source.CreateCommand("select current_setting('data_directory') || '/' || pg_relation_filepath('rows')"))
        {
            file = (string)command.ExecuteScalar()!;
            PostgresRows.Run(source, "checkpoint");
        }

        postgres.Server.StopImmediately();
        using (var bytes = File.OpenWrite(file))
        {
            bytes.Write(Enumerable.Repeat((byte)0xA5, 4_000).ToArray());
        }

        postgres.Server.Start();
        using var after = NpgsqlDataSource.Create(database);
        Assert.Equal(new StoreError(StoreErrorKind.Damaged, false), Thrown.By(() => PostgresRows.Count(after)));
    }

    [PostgresTheory]
    [InlineData("select * from nowhere")]
    [InlineData("insert into rows values (null, 1)")]
    [InlineData("select 1 / 0")]
    public void An_error_of_ours_is_let_through(string sql)
    {
        using var source = NpgsqlDataSource.Create(PostgresRows.New(postgres.Server));
        Assert.Null(Thrown.By(() => PostgresRows.Run(source, sql)));
    }
}
