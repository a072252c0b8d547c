using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CustomerManagement.EntityFrameworkCore;

/// <summary>
/// What every connection to SQLite is told: what is committed stays after a power cut, readers and a writer do not wait for each other, whoever finds another process writing waits, and what is
/// deleted is overwritten. How long one waits in all is the driver's own time limit for commands, thirty seconds.
/// </summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    private const string Settings = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        var command = connection.CreateCommand();
        await using var _ = command.ConfigureAwait(false);
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
