using System.Net.Sockets;

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

using Npgsql;

namespace CustomerManagement.EntityFrameworkCore.Tests.Errors;

/// <summary>The codes that cannot all be made for real, and every way to wrap them.</summary>
public sealed class StoreErrorsTests
{
    [Theory]
    [InlineData("08006", "FATAL", StoreErrorKind.Unreachable, true)]
    [InlineData("57P01", "FATAL", StoreErrorKind.Unreachable, true)]
    [InlineData("57P02", "FATAL", StoreErrorKind.Unreachable, true)]
    [InlineData("57P03", "FATAL", StoreErrorKind.Unreachable, true)]
    [InlineData("25P03", "FATAL", StoreErrorKind.Unreachable, true)]
    [InlineData("25P04", "FATAL", StoreErrorKind.Unreachable, true)]
    [InlineData("58030", "ERROR", StoreErrorKind.Unreachable, false)]
    [InlineData("58030", "PANIC", StoreErrorKind.Unreachable, true)]
    [InlineData("53100", "ERROR", StoreErrorKind.Full, false)]
    [InlineData("53100", "PANIC", StoreErrorKind.Full, true)]
    [InlineData("53200", "ERROR", StoreErrorKind.Busy, false)]
    [InlineData("53300", "FATAL", StoreErrorKind.Busy, true)]
    [InlineData("55P03", "ERROR", StoreErrorKind.Busy, false)]
    [InlineData("57014", "ERROR", StoreErrorKind.Busy, false)]
    [InlineData("25006", "ERROR", StoreErrorKind.ReadOnly, false)]
    [InlineData("XX001", "ERROR", StoreErrorKind.Damaged, false)]
    [InlineData("XX002", "ERROR", StoreErrorKind.Damaged, false)]
    [InlineData("23505", "ERROR", StoreErrorKind.Conflict, false)]
    [InlineData("40001", "ERROR", StoreErrorKind.Conflict, false)]
    [InlineData("40P01", "ERROR", StoreErrorKind.Conflict, false)]
    [InlineData("23502", "ERROR", null, false)]
    [InlineData("23503", "ERROR", null, false)]
    [InlineData("42P01", "ERROR", null, false)]
    [InlineData("28P01", "FATAL", null, false)]
    [InlineData("3D000", "FATAL", null, false)]
    internal void PostgreSQL_says_by_its_code_what_happened_and_by_its_severity_whether_that_is_sure(string sqlState, string severity, StoreErrorKind? kind, bool unknown)
    {
        var exception = new PostgresException("", "in any language", severity, sqlState);
        Assert.Equal(kind is { } known ? new StoreError(known, unknown) : null, StoreErrors.Classify(exception, isCommitting: true));
        Assert.Equal(kind is { } same ? new StoreError(same, false) : null, StoreErrors.Classify(exception, isCommitting: false));
    }

    [Theory]
    [InlineData(5, 5, StoreErrorKind.Busy, false)]
    [InlineData(5, 261, StoreErrorKind.Busy, false)]
    [InlineData(5, 517, StoreErrorKind.Conflict, false)]
    [InlineData(6, 262, StoreErrorKind.Busy, false)]
    [InlineData(15, 15, StoreErrorKind.Busy, false)]
    [InlineData(8, 8, StoreErrorKind.ReadOnly, false)]
    [InlineData(8, 1544, StoreErrorKind.ReadOnly, false)]
    [InlineData(10, 10, StoreErrorKind.Unreachable, true)]
    [InlineData(10, 1034, StoreErrorKind.Unreachable, true)]
    [InlineData(11, 11, StoreErrorKind.Damaged, false)]
    [InlineData(11, 779, StoreErrorKind.Damaged, false)]
    [InlineData(13, 13, StoreErrorKind.Full, false)]
    [InlineData(14, 14, StoreErrorKind.Unreachable, false)]
    [InlineData(14, 526, StoreErrorKind.Unreachable, false)]
    [InlineData(26, 26, StoreErrorKind.Damaged, false)]
    [InlineData(19, 1555, StoreErrorKind.Conflict, false)]
    [InlineData(19, 2067, StoreErrorKind.Conflict, false)]
    [InlineData(19, 2579, StoreErrorKind.Conflict, false)]
    [InlineData(19, 787, null, false)]
    [InlineData(19, 1299, null, false)]
    [InlineData(1, 1, null, false)]
    [InlineData(9, 9, null, false)]
    internal void SQLite_says_it_by_its_codes(int code, int extended, StoreErrorKind? kind, bool unknown)
    {
        var exception = new SqliteException("in any language", code, extended);
        Assert.Equal(kind is { } known ? new StoreError(known, unknown) : null, StoreErrors.Classify(exception, isCommitting: true));
        Assert.Equal(kind is { } same ? new StoreError(same, false) : null, StoreErrors.Classify(exception, isCommitting: false));
    }

    [Property(MaxTest = 1_000)]
    public void It_is_the_same_however_it_is_wrapped(int which, byte[] wraps, bool committing)
    {
        Exception[] causes =
        [
            new PostgresException("", "FATAL", "FATAL", "57P01"), new PostgresException("", "ERROR", "ERROR", "23505"), new NpgsqlException("", new EndOfStreamException()),
            new SqliteException("", 13, 13), new SqliteException("", 10, 778), new DbUpdateConcurrencyException(), new SocketException(104), new IOException(), new TimeoutException(),
        ];
        var cause = causes[(which & int.MaxValue) % causes.Length];
        var wrapped = wraps.Aggregate(cause, (inner, wrap) => (wrap % 4) switch
        {
            0 => new InvalidOperationException("", inner),
            1 => new AggregateException(new FormatException(), inner),
            2 => new DbUpdateException("", inner),
            _ => new NpgsqlException("", inner),
        });
        Assert.NotNull(StoreErrors.Classify(cause, committing));
        Assert.Equal(StoreErrors.Classify(cause, committing), StoreErrors.Classify(wrapped, committing));
    }

    [Fact]
    public void What_is_none_of_the_stores_is_let_through()
    {
        Assert.Null(StoreErrors.Classify(new InvalidOperationException("Connection is not open"), isCommitting: true));
        Assert.Null(StoreErrors.Classify(new NotSupportedException("The timeout expired: 23505", new FormatException()), isCommitting: true));
        Assert.Null(StoreErrors.Classify(new OperationCanceledException("", new TimeoutException()), isCommitting: true));
        Assert.Null(StoreErrors.Classify(new NpgsqlException("A setting is wrong"), isCommitting: true));
    }
}
