using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>A line to the database that breaks once it is told to: after the next statement that writes was carried out, before its transaction is committed.</summary>
internal sealed class LineBreaker : DbCommandInterceptor
{
    public bool IsArmed { get; set; }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Break(command);
        return base.ReaderExecutedAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Break(command);
        return base.NonQueryExecutedAsync(command, eventData, result, cancellationToken);
    }

    private void Break(DbCommand command)
    {
        if (IsArmed && (command.CommandText.Contains("INSERT INTO", StringComparison.Ordinal) || command.CommandText.Contains("UPDATE ", StringComparison.Ordinal)))
        {
            IsArmed = false;
            throw new IOException("The line is broken.");
        }
    }
}
