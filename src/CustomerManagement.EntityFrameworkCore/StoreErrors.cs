using System.Net.Sockets;

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

using Npgsql;

namespace CustomerManagement.EntityFrameworkCore;

/// <summary>
/// Tells what an exception of a store comes to, however deep EF Core or a driver wrapped it: by type, SQLSTATE and SQLite's codes, never
/// by message text. Pure, and safe from several threads.
/// </summary>
internal static class StoreErrors
{
    /// <summary>What the exception comes to; <c>null</c> when it is none of the store's, or a cancellation, and the caller should see it as it is.</summary>
    /// <param name="exception">What was thrown, by anything that opens, reads, writes or commits.</param>
    /// <param name="isCommitting">
    /// Whether the commit had begun. Before that nothing is saved whatever is lost. After that it may be saved, unless the store itself
    /// says that it took it back: PostgreSQL by an error that ends the transaction and not the session, SQLite by any code but that of a
    /// failed read or write, after which the commit may still be found in the log. A cancellation is let through, so do not make a commit
    /// cancellable.
    /// </param>
    public static StoreError? Classify(Exception exception, bool isCommitting)
    {
        var chain = Flatten(exception).ToList();
        if (chain.Exists(each => each is OperationCanceledException))
        {
            return null;
        }

        foreach (var each in chain)
        {
            if (KindOf(each) is { } kind)
            {
                return new(kind, isCommitting && kind != StoreErrorKind.Conflict && !chain.Exists(IsTakenBack));
            }
        }

        return null;
    }

    private static IEnumerable<Exception> Flatten(Exception exception)
    {
        IEnumerable<Exception> within = exception is AggregateException several ? several.InnerExceptions
            : exception.InnerException is { } inner ? [inner]
            : [];
        return within.SelectMany(Flatten).Prepend(exception);
    }

    private static StoreErrorKind? KindOf(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => StoreErrorKind.Conflict,
        PostgresException postgres => KindOf(postgres.SqlState),
        SqliteException sqlite => KindOf(sqlite.SqliteErrorCode, sqlite.SqliteExtendedErrorCode),
        IOException or SocketException or TimeoutException => StoreErrorKind.Unreachable,
        _ => null,
    };

    private static StoreErrorKind? KindOf(string sqlState) => sqlState switch
    {
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => StoreErrorKind.Conflict,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => StoreErrorKind.Busy,
        PostgresErrorCodes.DiskFull => StoreErrorKind.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction => StoreErrorKind.ReadOnly,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StoreErrorKind.Damaged,
        IdleInTransactionTimeout or TransactionTimeout or PostgresErrorCodes.IoError => StoreErrorKind.Unreachable,
        _ when sqlState.StartsWith("08", StringComparison.Ordinal) || sqlState.StartsWith("57P", StringComparison.Ordinal) => StoreErrorKind.Unreachable,
        _ when sqlState.StartsWith("53", StringComparison.Ordinal) => StoreErrorKind.Busy,
        _ => null,
    };

    private static StoreErrorKind? KindOf(int code, int extended) => (code, extended) switch
    {
        (_, ConstraintUnique or ConstraintPrimaryKey or ConstraintRowId or BusySnapshot) => StoreErrorKind.Conflict,
        (Busy or Locked or Protocol, _) => StoreErrorKind.Busy,
        (Full, _) => StoreErrorKind.Full,
        (ReadOnly, _) => StoreErrorKind.ReadOnly,
        (Corrupt or NotADatabase, _) => StoreErrorKind.Damaged,
        (InputOutput or CannotOpen, _) => StoreErrorKind.Unreachable,
        _ => null,
    };

    private static bool IsTakenBack(Exception exception) => exception switch
    {
        PostgresException postgres => postgres.InvariantSeverity == "ERROR",
        SqliteException sqlite => sqlite.SqliteErrorCode != InputOutput,
        _ => false,
    };

    // Not named by the driver; the second is of PostgreSQL 17.
    private const string IdleInTransactionTimeout = "25P03";
    private const string TransactionTimeout = "25P04";

    // SQLite's result codes, https://www.sqlite.org/rescode.html; an extended one holds the plain one in its last byte.
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Protocol = 15;
    private const int NotADatabase = 26;
    private const int BusySnapshot = 517;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;
    private const int ConstraintRowId = 2579;
}
