using System.Globalization;
using CustomerManagement.Benchmarks.Jobs;

namespace CustomerManagement.Benchmarks.Peers;

/// <summary>DuckDB: an in-memory database in this process, through its C interface, with the whole job in one SQL statement.</summary>
internal sealed class DuckDbPeer : IPeer
{
    private const string Install = "npm install --prefix artifacts/peers @duckdb/node-api@1.5.6-r.1";
    private const string Solution = "CustomerManagement.sln";

    private readonly string? _library = FindLibrary();
    private nint _database;
    private nint _connection;
    private string _sql = "";

    public string Name => "DuckDB";

    public string? InstallWith => _library is null ? Install : null;

    public void Load(Purchases purchases)
    {
        Dispose();
        DuckDbNative.Open(_library ?? throw new InvalidOperationException($"There is no DuckDB here: {Install}"));
        if (DuckDbNative.OpenDatabase(null, out _database, 0, out var error) != DuckDbNative.Success)
        {
            var message = DuckDbNative.Text(error);
            DuckDbNative.Free(error);
            throw new InvalidOperationException(message ?? "DuckDB opens no database.");
        }

        if (DuckDbNative.Connect(_database, out _connection) != DuckDbNative.Success)
        {
            throw new InvalidOperationException("DuckDB gives no connection.");
        }

        // The rows may come in any order, which lets DuckDB keep the answer of every thread as it comes.
        Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA threads = {Environment.ProcessorCount}"));
        Execute("SET preserve_insertion_order = false");

        // Customers are small numbers: up to 4 million of them are grouped by index instead of by hash, as DuckDB does by itself for 4,096.
        Execute("SET perfect_ht_threshold = 22");
        Execute("CREATE TABLE purchases(customer INTEGER NOT NULL, day INTEGER NOT NULL, cents BIGINT NOT NULL)");
        Append(purchases);
        _sql = Sql(purchases.Start, purchases.AsOf);
    }

    public TierRow[] Run()
    {
        var result = Query(_sql);
        try
        {
            return Rows(ref result);
        }
        finally
        {
            DuckDbNative.DestroyResult(ref result);
        }
    }

    public void Dispose()
    {
        if (_connection != 0)
        {
            DuckDbNative.Disconnect(ref _connection);
        }

        if (_database != 0)
        {
            DuckDbNative.Close(ref _database);
        }
    }

    // Duplicate days go first: count(DISTINCT day) beside the other aggregates is slower, and so are bitstring_agg, list_unique and bit_or.
    // The places come from the distinct values; their few borders are all that a customer needs. RANK over the customers and joining
    // the places of the values to them give the same and are slower.
    private static string Sql(int start, int asOf) => string.Create(CultureInfo.InvariantCulture, $"""
        WITH totals AS (
            SELECT customer,
                   coalesce({asOf} - max(day) FILTER (cents >= 0), -1) AS recency,
                   coalesce(sum(cents) FILTER (day > {start}), 0)::BIGINT AS cents,
                   max(day) > {start} AS active
            FROM purchases
            WHERE day <= {asOf}
            GROUP BY customer),
        visits AS (
            SELECT customer, count(*)::INTEGER AS frequency
            FROM (SELECT DISTINCT customer, day FROM purchases WHERE cents >= 0 AND day > {start} AND day <= {asOf})
            GROUP BY customer),
        customers AS MATERIALIZED (
            SELECT customer, recency, coalesce(frequency, 0) AS frequency, cents, active
            FROM totals LEFT JOIN visits USING (customer)),
        recencies AS (
            SELECT recency, sum(count(*)) OVER (ORDER BY recency DESC) - count(*) AS worse, sum(count(*)) OVER () AS n
            FROM customers
            WHERE recency >= 0
            GROUP BY recency),
        r AS (
            SELECT max(recency) FILTER (5 * worse >= n) AS r2,
                   max(recency) FILTER (5 * worse >= 2 * n) AS r3,
                   max(recency) FILTER (5 * worse >= 3 * n) AS r4,
                   max(recency) FILTER (5 * worse >= 4 * n) AS r5
            FROM recencies),
        frequencies AS (
            SELECT frequency, sum(count(*)) OVER (ORDER BY frequency) - count(*) AS worse, sum(count(*)) OVER () AS n
            FROM customers
            WHERE recency >= 0
            GROUP BY frequency),
        f AS (
            SELECT min(frequency) FILTER (5 * worse >= n) AS f2,
                   min(frequency) FILTER (5 * worse >= 2 * n) AS f3,
                   min(frequency) FILTER (5 * worse >= 3 * n) AS f4,
                   min(frequency) FILTER (5 * worse >= 4 * n) AS f5
            FROM frequencies),
        amounts AS (
            SELECT cents,
                   count(*) FILTER (recency >= 0) AS buyers,
                   count(*) FILTER (active) AS actives,
                   greatest(cents, 0)::HUGEINT * count(*) AS held
            FROM customers
            GROUP BY cents),
        places AS (
            SELECT cents,
                   sum(buyers) OVER upwards - buyers AS worse,
                   sum(buyers) OVER () AS n,
                   sum(actives) OVER upwards AS upto,
                   sum(actives) OVER () AS p,
                   sum(held) OVER () AS total,
                   sum(held) OVER () - sum(held) OVER upwards AS above
            FROM amounts
            WINDOW upwards AS (ORDER BY cents ROWS UNBOUNDED PRECEDING)),
        m AS (
            SELECT min(cents) FILTER (5 * worse >= n) AS m2,
                   min(cents) FILTER (5 * worse >= 2 * n) AS m3,
                   min(cents) FILTER (5 * worse >= 3 * n) AS m4,
                   min(cents) FILTER (5 * worse >= 4 * n) AS m5,
                   min(cents) FILTER (cents > 0 AND above * 100 < total * 80) AS a,
                   min(cents) FILTER (cents > 0 AND above * 100 < total * 95) AS b,
                   min(cents) FILTER (5 * (p - upto) < p) AS vital,
                   max(cents) FILTER (5 * upto <= p) AS drain
            FROM places)
        SELECT customer,
               recency,
               frequency,
               cents,
               (CASE WHEN recency < 0 THEN 0
                     WHEN recency <= r5 THEN 5 WHEN recency <= r4 THEN 4
                     WHEN recency <= r3 THEN 3 WHEN recency <= r2 THEN 2 ELSE 1 END)::UTINYINT,
               (CASE WHEN recency < 0 THEN 0
                     WHEN frequency >= f5 THEN 5 WHEN frequency >= f4 THEN 4
                     WHEN frequency >= f3 THEN 3 WHEN frequency >= f2 THEN 2 ELSE 1 END)::UTINYINT,
               (CASE WHEN recency < 0 THEN 0
                     WHEN cents >= m5 THEN 5 WHEN cents >= m4 THEN 4
                     WHEN cents >= m3 THEN 3 WHEN cents >= m2 THEN 2 ELSE 1 END)::UTINYINT,
               (CASE WHEN cents <= 0 THEN 0 WHEN cents >= a THEN 1 WHEN cents >= b THEN 2 ELSE 3 END)::UTINYINT,
               (CASE WHEN NOT active THEN 0 WHEN cents >= vital THEN 1 WHEN cents <= drain THEN 3 ELSE 2 END)::UTINYINT
        FROM customers, r, f, m
        """);

    private static unsafe TierRow[] Rows(ref DuckDbNative.Result result)
    {
        var rows = new TierRow[(int)DuckDbNative.RowCount(ref result)];
        var done = 0;
        while (DuckDbNative.FetchChunk(result) is var chunk && chunk != 0)
        {
            var size = (int)DuckDbNative.DataChunkSize(chunk);
            var customer = (int*)Column(chunk, 0);
            var recency = (int*)Column(chunk, 1);
            var frequency = (int*)Column(chunk, 2);
            var cents = (long*)Column(chunk, 3);
            var r = (byte*)Column(chunk, 4);
            var f = (byte*)Column(chunk, 5);
            var m = (byte*)Column(chunk, 6);
            var abc = (byte*)Column(chunk, 7);
            var pareto = (byte*)Column(chunk, 8);
            var target = rows.AsSpan(done, size);
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = new TierRow(customer[i], recency[i], frequency[i], cents[i], r[i], f[i], m[i], abc[i], pareto[i]);
            }

            done += size;
            DuckDbNative.DestroyDataChunk(ref chunk);
        }

        return done == rows.Length ? rows : throw new InvalidOperationException("DuckDB gave fewer rows than it counted.");
    }

    private static nint Column(nint chunk, ulong column) => DuckDbNative.VectorData(DuckDbNative.DataChunkVector(chunk, column));

    private static string? FindLibrary()
    {
        if (Environment.GetEnvironmentVariable("DUCKDB_LIBRARY") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, Solution)))
        {
            root = root.Parent;
        }

        if (root is null || Path.Combine(root.FullName, "artifacts", "peers", "node_modules") is var modules && !Directory.Exists(modules))
        {
            return null;
        }

        var file = OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";
        return Directory.EnumerateFiles(modules, file, SearchOption.AllDirectories).FirstOrDefault();
    }

    private DuckDbNative.Result Query(string sql)
    {
        if (_connection == 0)
        {
            throw new InvalidOperationException("No purchases are loaded.");
        }

        if (DuckDbNative.Query(_connection, sql, out var result) == DuckDbNative.Success)
        {
            return result;
        }

        var message = DuckDbNative.Text(DuckDbNative.ResultError(ref result));
        DuckDbNative.DestroyResult(ref result);
        throw new InvalidOperationException(message ?? "DuckDB refuses the statement.");
    }

    private void Execute(string sql)
    {
        var result = Query(sql);
        DuckDbNative.DestroyResult(ref result);
    }

    private unsafe void Append(Purchases purchases)
    {
        var integer = DuckDbNative.CreateLogicalType(DuckDbNative.TypeInteger);
        var bigInt = DuckDbNative.CreateLogicalType(DuckDbNative.TypeBigInt);
        var chunk = DuckDbNative.CreateDataChunk([integer, integer, bigInt], 3);
        var created = DuckDbNative.CreateAppender(_connection, null, "purchases", out var appender);
        try
        {
            Check(created, appender);
            var most = (int)DuckDbNative.VectorSize();
            for (var done = 0; done < purchases.Customer.Length; done += most)
            {
                var size = Math.Min(most, purchases.Customer.Length - done);
                DuckDbNative.ResetDataChunk(chunk);
                purchases.Customer.AsSpan(done, size).CopyTo(new Span<int>((void*)Column(chunk, 0), size));
                purchases.Day.AsSpan(done, size).CopyTo(new Span<int>((void*)Column(chunk, 1), size));
                purchases.Cents.AsSpan(done, size).CopyTo(new Span<long>((void*)Column(chunk, 2), size));
                DuckDbNative.SetDataChunkSize(chunk, (ulong)size);
                Check(DuckDbNative.AppendDataChunk(appender, chunk), appender);
            }

            Check(DuckDbNative.FlushAppender(appender), appender);
        }
        finally
        {
            _ = DuckDbNative.DestroyAppender(ref appender);
            DuckDbNative.DestroyDataChunk(ref chunk);
            DuckDbNative.DestroyLogicalType(ref bigInt);
            DuckDbNative.DestroyLogicalType(ref integer);
        }

        static void Check(int state, nint appender)
        {
            if (state != DuckDbNative.Success)
            {
                throw new InvalidOperationException(DuckDbNative.Text(DuckDbNative.AppenderError(appender)) ?? "DuckDB appends nothing.");
            }
        }
    }
}
