using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.EntityFrameworkCore.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CustomerManagement.EntityFrameworkCore;

/// <summary>One file, with a log beside it while it is in use.</summary>
internal sealed class SqliteDialect(string path) : StoreDialect
{
    // Each waits as long as a connection waits for others: five seconds.
    private const int TriesToCutLog = 2;

    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = false }.ToString();

    public override IReadOnlyList<SchemaStep> Steps => SqliteSchema.Steps;

    // There is one writer at a time.
    public override string SkipLocked => "";

    public override bool HasOneWriter => true;

    // A list of ids is one parameter, however many there are.
    public override void Configure(DbContextOptionsBuilder<StoreContext> options) =>
        options.UseSqlite(_connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(new SqliteSettings());

    // An open connection keeps damaged pages, and the file itself when another was put in its place.
    public override void ClosePooled()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    // A transaction that writes begins by taking the only right to write.
    public override Task LockSchemaAsync(StoreContext context, CancellationToken cancellation) => Task.CompletedTask;

    public override async Task<int> SchemaVersionAsync(StoreContext context, CancellationToken cancellation)
    {
        var tables = await context.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'").SingleAsync(cancellation).ConfigureAwait(false);
        return tables == 0 ? 0 : await context.Database.SqlQueryRaw<int>("SELECT version AS Value FROM schema_version").SingleAsync(cancellation).ConfigureAwait(false);
    }

    public override string Table(string name) => name;

    public override string IsAmong(string column) => $"{column} IN (SELECT value FROM json_each(@ids))";

    public override object Among(IReadOnlyList<string> ids) => JsonSerializer.Serialize(ids);

    // Deleted content is overwritten, but pages that were moved or split leave copies: the file is written anew. The log beside it holds older states of pages until it is written back and cut
    // off; that waits for readers who still need them, as long as every connection waits for others. Asked first, since while somebody reads on, each new file would only make the log longer.
    public override async Task OverwriteErasedAsync(StoreContext context, CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        var connection = context.Database.GetDbConnection();
        await CutLogAsync(connection, cancellation).ConfigureAwait(false);
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM";
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        await CutLogAsync(connection, cancellation).ConfigureAwait(false);
    }

    private static async Task CutLogAsync(DbConnection connection, CancellationToken cancellation)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        for (var tries = 1; Convert.ToInt64(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false), CultureInfo.InvariantCulture) != 0; tries++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (tries == TriesToCutLog)
            {
                throw new StoreUnavailableException(StoreFailure.Busy, isOutcomeUnknown: false);
            }
        }
    }

    public override ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellation) =>
        new(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override Task AddAsync(DbCommand purchases, PopulationBuilder population, IProgress<long>? progress, CancellationToken cancellation)
    {
        var ids = purchases.Parameters.Count == 0 ? null : (string)purchases.Parameters[0].Value!;
        using var read = new SqlitePurchaseRead((SqliteConnection)purchases.Connection!, purchases.CommandText, ids, population);
        read.Read(progress, cancellation);
        return Task.CompletedTask;
    }

    public override Task<IReadOnlyList<Purchase>> InsertAsync(
        DbConnection connection, DbTransaction transaction, IReadOnlyList<Purchase> purchases, CancellationToken cancellation)
    {
        using var insert = new SqlitePurchaseInsert((SqliteConnection)connection);
        var known = new List<Purchase>();
        foreach (var purchase in purchases)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!insert.Insert(purchase))
            {
                known.Add(purchase);
            }
        }

        return Task.FromResult<IReadOnlyList<Purchase>>(known);
    }
}
