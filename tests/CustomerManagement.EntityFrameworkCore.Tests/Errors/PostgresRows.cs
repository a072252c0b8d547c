using CustomerManagement.EntityFrameworkCore.Tests.Servers;

using Npgsql;

namespace CustomerManagement.EntityFrameworkCore.Tests.Errors;

/// <summary>A table of one row in a database of the test's own, and plain commands on it.</summary>
internal static class PostgresRows
{
    /// <returns>The connection string.</returns>
    public static string New(PostgresServer server)
    {
        var database = server.CreateDatabase();
        using var source = NpgsqlDataSource.Create(database);
        Run(source, "create table rows (id int primary key, version bigint not null)");
        Run(source, "insert into rows values (1, 1)");
        return database;
    }

    public static void Run(NpgsqlDataSource source, string sql)
    {
        using var connection = source.OpenConnection();
        Run(connection, sql);
    }

    public static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public static long Count(NpgsqlDataSource source)
    {
        using var command = source.CreateCommand("select count(*) from rows");
        return (long)command.ExecuteScalar()!;
    }
}
