using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using CustomerManagement.Benchmarks.Jobs;

namespace CustomerManagement.Benchmarks.Peers.DuckDb;

/// <summary>DuckDB: an in-memory database in this process, through its C interface, with the whole job in one SQL statement.</summary>
/// <param name="amount">What amounts are.</param>
internal sealed class DuckDbPeer(DuckDbAmount amount) : ITierPeer
{
    // An estimate of where such tables, one per thread and a place for every number, get too large.
    private const int MostBits = 24;

    private readonly string? _library = DuckDbLibrary.Find();
    private DuckDbDatabase? _database;
    private DuckDbNative.Result? _result;
    private string _sql = "";
    private IdKind _kind;

    public string Name => "DuckDB";

    public string Version => _database is null ? "" : DuckDbNative.Text(DuckDbNative.LibraryVersion()) ?? "";

    public string? InstallWith => _library is null ? DuckDbLibrary.Install : null;

    public void Load(Purchases purchases)
    {
        Dispose();
        var database = new DuckDbDatabase(_library ?? throw new InvalidOperationException($"There is no DuckDB here: {DuckDbLibrary.Install}"));
        _database = database;
        _kind = purchases.Kind;

        // The rows may come in any order, which lets DuckDB keep the answer of every thread as it comes.
        database.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA threads = {Environment.ProcessorCount}"));
        database.Execute("SET preserve_insertion_order = false");

        // Small numbers are grouped by index instead of by hash, as DuckDB does by itself for 4,096 of them. With 5 million customers, too,
        // that took two thirds of the time.
        if (_kind == IdKind.Number && BitOperations.Log2((uint)purchases.Customers + 1) + 1 is var bits and <= MostBits)
        {
            database.Execute(string.Create(CultureInfo.InvariantCulture, $"SET perfect_ht_threshold = {Math.Max(bits, 22)}"));
        }

        database.Execute($"CREATE TABLE purchases(customer {DuckDbIds.SqlType(_kind)} NOT NULL, day INTEGER NOT NULL, amount {amount.SqlType} NOT NULL)");
        DuckDbTable.Append(database, "purchases", purchases, amount);
        _sql = DuckDbTiers.Sql(purchases.Start, purchases.AsOf, amount);
    }

    public double Run()
    {
        var database = _database ?? throw new InvalidOperationException("No purchases are loaded.");
        Forget();
        var watch = Stopwatch.StartNew();
        _result = database.Query(_sql);
        return watch.Elapsed.TotalSeconds;
    }

    public RowDigest Digest()
    {
        var result = _result ?? throw new InvalidOperationException("There was no run.");
        var digest = DuckDbRows.Digest(ref result, _kind);
        Forget();
        return digest;
    }

    public void Dispose()
    {
        Forget();
        _database?.Dispose();
        _database = null;
    }

    private void Forget()
    {
        if (_result is { } result)
        {
            DuckDbNative.DestroyResult(ref result);
            _result = null;
        }
    }
}
