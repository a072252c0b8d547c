using System.Data.Common;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.EntityFrameworkCore.Schema;
using Microsoft.EntityFrameworkCore;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>A dialect that is another one, for tests to change in one place.</summary>
internal abstract class PassingDialect(StoreDialect dialect) : StoreDialect
{
    public override IReadOnlyList<SchemaStep> Steps => dialect.Steps;

    public override bool HasOneWriter => dialect.HasOneWriter;

    public override string SkipLocked => dialect.SkipLocked;

    public override void Configure(DbContextOptionsBuilder<StoreContext> options) => dialect.Configure(options);

    public override Task LockSchemaAsync(StoreContext context, CancellationToken cancellation) => dialect.LockSchemaAsync(context, cancellation);

    public override Task<int> SchemaVersionAsync(StoreContext context, CancellationToken cancellation) => dialect.SchemaVersionAsync(context, cancellation);

    public override ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellation) => dialect.BeginReadAsync(connection, cancellation);

    public override Task AddAsync(DbCommand purchases, PopulationBuilder population, IProgress<long>? progress, CancellationToken cancellation) =>
        dialect.AddAsync(purchases, population, progress, cancellation);

    public override Task OverwriteErasedAsync(StoreContext context, CancellationToken cancellation) => dialect.OverwriteErasedAsync(context, cancellation);

    public override string Table(string name) => dialect.Table(name);

    public override string IsAmong(string column) => dialect.IsAmong(column);

    public override object Among(IReadOnlyList<string> ids) => dialect.Among(ids);

    public override Task<IReadOnlyList<Purchase>> InsertAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<Purchase> purchases, CancellationToken cancellation) =>
        dialect.InsertAsync(connection, transaction, purchases, cancellation);
}
