using System.Diagnostics;
using CustomerManagement.Benchmarks.Jobs;
using Microsoft.Data.Sqlite;

namespace CustomerManagement.Benchmarks.Peers.Sqlite;

/// <summary>SQLite: an in-memory database in this process; the result is a table of it. There is no index: it would do the grouping before the clock starts.</summary>
internal sealed class SqlitePeer : ITierPeer
{
    private SqliteConnection? _connection;
    private string _sql = "";

    public string Name => "SQLite";

    public string Version => _connection?.ServerVersion ?? "";

    public string? InstallWith => null;

    public bool IsSlow => true;

    public void Load(Purchases purchases)
    {
        Dispose();
        _connection = new SqliteConnection("Data Source=:memory:");
        _connection.Open();
        Execute("PRAGMA temp_store = MEMORY; PRAGMA journal_mode = OFF; PRAGMA cache_size = -2000000");
        Execute("CREATE TABLE purchases(customer INTEGER NOT NULL, day INTEGER NOT NULL, cents INTEGER NOT NULL)");
        Insert(_connection, purchases);
        _sql = SqliteTiers.Sql(purchases.Start, purchases.AsOf);
    }

    public double Run()
    {
        Execute("DROP TABLE IF EXISTS result; DROP TABLE IF EXISTS customers");
        var watch = Stopwatch.StartNew();
        Execute(_sql);
        return watch.Elapsed.TotalSeconds;
    }

    public RowDigest Digest()
    {
        using var command = Command("SELECT customer, recency, frequency, cents, r, f, m, abc, pareto FROM result");
        using var reader = command.ExecuteReader();
        var digest = default(RowDigest);
        while (reader.Read())
        {
            digest = digest.With(new TierRow<long>(
                reader.GetInt64(0),
                reader.GetInt32(1),
                reader.GetInt32(2),
                reader.GetInt64(3),
                reader.GetByte(4),
                reader.GetByte(5),
                reader.GetByte(6),
                reader.GetByte(7),
                reader.GetByte(8)));
        }

        return digest;
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private static void Insert(SqliteConnection connection, Purchases purchases)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO purchases VALUES ($customer, $day, $cents)";
        var customer = insert.Parameters.Add("$customer", SqliteType.Integer);
        var day = insert.Parameters.Add("$day", SqliteType.Integer);
        var cents = insert.Parameters.Add("$cents", SqliteType.Integer);
        insert.Prepare();
        for (var i = 0; i < purchases.Count; i++)
        {
            customer.Value = purchases.CustomerOf(i);
            day.Value = purchases.Day[i];
            cents.Value = purchases.Cents[i];
            _ = insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    // The text is one of this folder's constants with days as numbers in it.
#pragma warning disable CA2100
    private SqliteCommand Command(string sql) => new(sql, _connection);
#pragma warning restore CA2100

    private void Execute(string sql)
    {
        using var command = Command(sql);
        _ = command.ExecuteNonQuery();
    }
}
