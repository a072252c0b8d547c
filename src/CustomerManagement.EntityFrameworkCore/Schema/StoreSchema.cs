using Microsoft.EntityFrameworkCore;

namespace CustomerManagement.EntityFrameworkCore.Schema;

/// <summary>Makes the schema, or brings an older one up to date, each step in one transaction with the version it leads to. A crash between two leaves a schema that the next start goes on with.</summary>
internal static class StoreSchema
{
    /// <summary>Brings the schema up to date.</summary>
    /// <exception cref="NewerSchemaException">It is that of a later version of the package.</exception>
    public static async Task UpgradeAsync(StoreContext context, StoreDialect dialect, CancellationToken cancellation)
    {
        if (await dialect.SchemaVersionAsync(context, cancellation).ConfigureAwait(false) == dialect.Steps.Count)
        {
            return;
        }

        // A step over tables that are large takes its time.
        context.Database.SetCommandTimeout(0);
        while (await StepAsync(context, dialect, cancellation).ConfigureAwait(false))
        {
        }
    }

    private static async Task<bool> StepAsync(StoreContext context, StoreDialect dialect, CancellationToken cancellation)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await using var _ = transaction.ConfigureAwait(false);
        await dialect.LockSchemaAsync(context, cancellation).ConfigureAwait(false);
        var version = await dialect.SchemaVersionAsync(context, cancellation).ConfigureAwait(false);
        if (version > dialect.Steps.Count)
        {
            throw new NewerSchemaException(version, dialect.Steps.Count);
        }

        if (version == dialect.Steps.Count)
        {
            return false;
        }

        var note = version == 0
            ? $"CREATE TABLE {dialect.Table("schema_version")} (version integer NOT NULL); INSERT INTO {dialect.Table("schema_version")} VALUES (1);"
            : $"UPDATE {dialect.Table("schema_version")} SET version = {version + 1};";
        var step = dialect.Steps[version].Sql + note;
        await context.Database.ExecuteSqlRawAsync(step, cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        return version + 1 < dialect.Steps.Count;
    }
}
