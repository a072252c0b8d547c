using CustomerManagement.EntityFrameworkCore.Tests.Servers;

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CustomerManagement.EntityFrameworkCore.Tests.Errors;

/// <summary>Each error is made for real, on a file of the test's own.</summary>
public sealed class SqliteErrorTests : IDisposable
{
    private static readonly StoreError _conflict = new(StoreErrorKind.Conflict, IsOutcomeUnknown: false);
    private static readonly StoreError _busy = new(StoreErrorKind.Busy, IsOutcomeUnknown: false);
    private static readonly StoreError _full = new(StoreErrorKind.Full, IsOutcomeUnknown: false);
    private static readonly StoreError _readOnly = new(StoreErrorKind.ReadOnly, IsOutcomeUnknown: false);
    private static readonly StoreError _lost = new(StoreErrorKind.Unreachable, IsOutcomeUnknown: false);
    private static readonly StoreError _unknown = new(StoreErrorKind.Unreachable, IsOutcomeUnknown: true);
    private static readonly StoreError _damaged = new(StoreErrorKind.Damaged, IsOutcomeUnknown: false);

    private readonly SqliteFile _file = new();

    public SqliteErrorTests()
    {
        using var connection = _file.Open();
        Run(connection, "pragma journal_mode = wal");
        Run(connection, "create table rows (id integer primary key, version integer not null, name text unique) without rowid");
        Run(connection, "create table numbered (text text)");
        Run(connection, "insert into rows values (1, 1, 'one')");
    }

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData("insert into rows values (1, 1, 'other')")]
    [InlineData("insert into rows values (2, 1, 'one')")]
    [InlineData("insert into numbered (rowid) values (7), (7)")]
    public void A_value_that_is_there_is_a_conflict(string sql)
    {
        using var connection = _file.Open();
        Assert.Equal(_conflict, Thrown.By(() => Run(connection, sql)));
    }

    [Fact]
    public void An_id_that_is_there_and_a_version_that_has_moved_are_conflicts_through_a_context_too()
    {
        using var context = RowContext.OnSqlite(_file.ConnectionString);
        var row = context.Rows.Single();
        using var connection = _file.Open();
        Run(connection, "update rows set version = 2");
        row.Version = 2;
        Assert.Equal(_conflict, Thrown.By(() => context.SaveChanges()));

        using var other = RowContext.OnSqlite(_file.ConnectionString);
        other.Rows.Add(new() { Id = 1, Version = 1 });
        Assert.Equal(_conflict, Thrown.By(() => other.SaveChanges()));
    }

    [Fact]
    public void A_file_that_another_writes_is_busy()
    {
        using var other = _file.Open();
        using var transaction = other.BeginTransaction();
        using var connection = _file.Open();
        Assert.Equal(_busy, Thrown.By(() => Run(connection, "update rows set version = 2")));
        Assert.Equal(_busy, Thrown.By(() => connection.BeginTransaction()));

        using var context = RowContext.OnSqlite(_file.ConnectionString);
        context.Rows.Add(new() { Id = 2, Version = 1 });
        Assert.Equal(_busy, Thrown.By(() => context.SaveChanges()));
    }

    [Fact]
    public void To_write_after_another_wrote_what_we_read_is_a_conflict()
    {
        using var connection = _file.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        Assert.Equal(1L, Scalar(connection, "select version from rows"));
        using var other = _file.Open();
        Run(other, "update rows set version = 2");
        Assert.Equal(_conflict, Thrown.By(() => Run(connection, "update rows set version = 3")));
    }

    [Fact]
    public void A_table_that_another_connection_of_one_cache_writes_is_busy()
    {
        using var other = _file.Open("Cache=Shared");
        using var transaction = other.BeginTransaction();
        Run(other, "update rows set version = 2");
        using var connection = _file.Open("Cache=Shared");
        Assert.Equal(_busy, Thrown.By(() => Scalar(connection, "select version from rows")));
    }

    [Fact]
    public void A_commit_that_a_reader_holds_up_is_busy_and_not_saved()
    {
        using var connection = _file.Open();
        Run(connection, "pragma journal_mode = delete");
        using var reader = _file.Open();
        using var reading = reader.BeginTransaction(deferred: true);
        Assert.Equal(1L, Scalar(reader, "select version from rows"));

        using (var transaction = connection.BeginTransaction())
        {
            Run(connection, "update rows set version = 2");
            Assert.Equal(_busy, Thrown.By(transaction.Commit, committing: true));
        }

        reading.Rollback();
        Assert.Equal(1L, Scalar(connection, "select version from rows"));
    }

    [Fact]
    public void A_file_opened_for_reading_is_read_only()
    {
        using var connection = _file.Open("Mode=ReadOnly");
        Assert.Equal(_readOnly, Thrown.By(() => Run(connection, "update rows set version = 2")));
    }

    // The statement alone is undone: who went on and committed would save the half that came before it.
    [Fact]
    public void No_room_left_is_full_and_nothing_is_saved_once_the_transaction_is_given_up()
    {
        using var connection = _file.Open();
        Run(connection, "pragma max_page_count = 40");
        using (var transaction = connection.BeginTransaction())
        {
            Run(connection, "update rows set version = 2");
            Assert.Equal(_full, Thrown.By(() => Fill(connection)));
            Assert.Equal(2L, Scalar(connection, "select version from rows"));
        }

        Assert.Equal(1L, Scalar(connection, "select version from rows"));
        Run(connection, "pragma max_page_count = 1000000");
        Run(connection, "update rows set version = 2");
        Fill(connection);
    }

    [SmallDiskFact]
    public void A_disk_that_is_full_at_the_commit_saves_nothing_and_works_again_when_it_is_larger()
    {
        using var disk = SmallDisk.Mount(kilobytes: 256);
        using var connection = new SqliteConnection($"Data Source={disk.Folder}/customers.db;Pooling=False");
        connection.Open();
        Run(connection, "pragma journal_mode = wal");
        Run(connection, "create table numbered (text text)");
        using (var transaction = connection.BeginTransaction())
        {
            Fill(connection);
            Assert.Equal(_full, Thrown.By(transaction.Commit, committing: true));
        }

        Assert.Equal(0L, Scalar(connection, "select count(*) from numbered"));
        disk.Resize(kilobytes: 4_096);
        Fill(connection);
        Assert.Equal(1_000L, Scalar(connection, "select count(*) from numbered"));
        Assert.Equal("ok", Scalar(connection, "pragma integrity_check"));
    }

    [SmallDiskFact]
    public void A_disk_that_may_only_be_read_is_read_only()
    {
        using var disk = SmallDisk.Mount(kilobytes: 1_024);
        var connectionString = $"Data Source={disk.Folder}/customers.db;Pooling=False";
        using (var connection = new SqliteConnection(connectionString))
        {
            connection.Open();
            Run(connection, "pragma journal_mode = wal");
            Run(connection, "create table numbered (text text)");
        }

        disk.MakeReadOnly();
        using var after = new SqliteConnection(connectionString);
        after.Open();
        Assert.Equal(_lost, Thrown.By(() => Fill(after)));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_lost()
    {
        Assert.Equal(_lost, Thrown.By(() => new SqliteConnection($"Data Source={_file.Path}/nowhere/customers.db").Open()));
        using var context = RowContext.OnSqlite($"Data Source={_file.Path}/nowhere/customers.db");
        Assert.Equal(_lost, Thrown.By(() => context.Rows.Load()));
    }

    [Fact]
    public void A_torn_page_is_damage()
    {
        using (var connection = _file.Open())
        {
            Fill(connection);
            Run(connection, "pragma wal_checkpoint(truncate)");
        }

        using (var bytes = File.OpenWrite(_file.Path))
        {
            bytes.Position = bytes.Length / 2 / 4096 * 4096;
            bytes.Write(Enumerable.Repeat((byte)0xA5, 6_000).ToArray());
        }

        using var after = _file.Open();
        Assert.Equal(_damaged, Thrown.By(() => Scalar(after, "select sum(length(text)) from numbered")));
    }

    [Fact]
    public void A_file_that_is_something_else_is_damage()
    {
        using (var connection = _file.Open())
        {
            Run(connection, "pragma wal_checkpoint(truncate)");
        }

        using (var bytes = File.OpenWrite(_file.Path))
        {
            bytes.Write("%PDF-1.7 of a customer"u8);
        }

        using var after = new SqliteConnection(_file.ConnectionString);
        Assert.Equal(_damaged, Thrown.By(() =>
        {
            after.Open();
            Scalar(after, "select count(*) from rows");
        }));
    }

    // The journal cannot be deleted, since a folder has taken its name.
    [Fact]
    public void A_commit_that_the_disk_fails_is_unknown()
    {
        using var connection = _file.Open();
        Run(connection, "pragma journal_mode = delete");
        using var transaction = connection.BeginTransaction();
        Run(connection, "update rows set version = 2");
        File.Move($"{_file.Path}-journal", $"{_file.Path}-moved");
        Directory.CreateDirectory($"{_file.Path}-journal");
        Assert.Equal(_unknown, Thrown.By(transaction.Commit, committing: true));
    }

    [Theory]
    [InlineData("select * from nowhere")]
    [InlineData("insert into rows values (2, null, 'two')")]
    [InlineData("select abs(-9223372036854775808)")]
    public void An_error_of_ours_is_let_through(string sql)
    {
        using var connection = _file.Open();
        Assert.Null(Thrown.By(() => Run(connection, sql)));
    }

    private static void Fill(SqliteConnection connection) =>
        Run(connection, "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000) insert into numbered select hex(randomblob(200)) from n");

    private static void Run(SqliteConnection connection, string sql) => Scalar(connection, sql);

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
