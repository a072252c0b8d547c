using System.Data;
using System.Data.Common;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.EntityFrameworkCore.Repositories;
using CustomerManagement.EntityFrameworkCore.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace CustomerManagement.EntityFrameworkCore;

/// <summary>A schema of its own in a database of the host's.</summary>
internal sealed class PostgresDialect(string connection) : StoreDialect
{
    /// <summary>The schema.</summary>
    public const string Schema = "customer_management";

    // Any number that nobody else locks; this one says what it is for in ASCII: "CusMgmt1".
    private const long SchemaLock = 0x4375734D676D7431;

    public override IReadOnlyList<SchemaStep> Steps => PostgresSchema.Steps;

    public override string SkipLocked => "FOR UPDATE SKIP LOCKED";

    public override bool HasOneWriter => false;

    // A list of ids is one parameter, however many there are.
    public override void Configure(DbContextOptionsBuilder<StoreContext> options) =>
        options.UseNpgsql(connection, postgres => postgres.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));

    public override Task LockSchemaAsync(StoreContext context, CancellationToken cancellation) =>
        context.Database.ExecuteSqlRawAsync($"SELECT pg_advisory_xact_lock({SchemaLock}); CREATE SCHEMA IF NOT EXISTS {Schema};", cancellation);

    public override async Task<int> SchemaVersionAsync(StoreContext context, CancellationToken cancellation)
    {
        var isThere = await context.Database.SqlQueryRaw<bool>($"SELECT to_regclass('{Schema}.schema_version') IS NOT NULL AS \"Value\"").SingleAsync(cancellation).ConfigureAwait(false);
        return isThere
            ? await context.Database.SqlQueryRaw<int>($"SELECT version AS \"Value\" FROM {Schema}.schema_version").SingleAsync(cancellation).ConfigureAwait(false)
            : 0;
    }

    public override string Table(string name) => $"{Schema}.{name}";

    public override string IsAmong(string column) => $"{column} = ANY(@ids)";

    public override object Among(IReadOnlyList<string> ids) => ids.ToArray();

    // Old states of rows can be read by nobody then, and their place is used again. The bytes may stay in the files until that is, and in the log, in copies and in replicas.
    public override Task OverwriteErasedAsync(StoreContext context, CancellationToken cancellation)
    {
        // That takes as long as the tables are large.
        context.Database.SetCommandTimeout(0);
        var vacuum = "VACUUM " + string.Join(", ", TableShape.All.Select(table => table.Name).Append("outbox").Append("commands").Select(Table));
        return context.Database.ExecuteSqlRawAsync(vacuum, cancellation);
    }

    public override ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellation) =>
        connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    public override async Task AddAsync(DbCommand purchases, PopulationBuilder population, IProgress<long>? progress, CancellationToken cancellation)
    {
        var rows = await purchases.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await using var _ = rows.ConfigureAwait(false);
        try
        {
            await population.AddAsync(rows, progress, cancellation).ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // It stopped at the row that it could not read.
            throw FactRows.Unreadable(rows.GetString(0));
        }
    }

    public override async Task<IReadOnlyList<Purchase>> InsertAsync(
        DbConnection connection, DbTransaction transaction, IReadOnlyList<Purchase> purchases, CancellationToken cancellation)
    {
        // Each column as one array: one statement for all, and no limit of parameters.
        using var insert = new NpgsqlCommand(
            $"""
            INSERT INTO {Table("purchases")} (customer, date, amount, currency, id, product_line, profit, is_discounted)
            SELECT * FROM unnest(@1, @2, @3, @4, @5, @6, @7, @8)
            ON CONFLICT (id) WHERE id IS NOT NULL DO NOTHING
            """,
            (NpgsqlConnection)connection,
            (NpgsqlTransaction)transaction);
        Add(1, NpgsqlDbType.Text, purchase => purchase.Customer.Value);
        Add(2, NpgsqlDbType.Date, purchase => DateOnly(purchase.Date));
        Add(3, NpgsqlDbType.Numeric, purchase => purchase.Amount.Amount);
        Add(4, NpgsqlDbType.Text, purchase => purchase.Amount.Currency.Code);
        Add(5, NpgsqlDbType.Text, purchase => purchase.Id?.Value);
        Add(6, NpgsqlDbType.Text, purchase => purchase.ProductLine);
        Add(7, NpgsqlDbType.Numeric, purchase => purchase.Profit?.Amount);
        Add(8, NpgsqlDbType.Boolean, purchase => purchase.IsDiscounted);
        var inserted = await insert.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        return inserted == purchases.Count ? [] : [.. purchases.Where(purchase => purchase.Id is not null)];

        void Add<T>(int number, NpgsqlDbType type, Func<Purchase, T> value) =>
            insert.Parameters.Add(new NpgsqlParameter($"{number}", NpgsqlDbType.Array | type) { Value = purchases.Select(value).ToArray() });
    }

    private static DateOnly DateOnly(LocalDate date) => date.ToDateOnly();
}
