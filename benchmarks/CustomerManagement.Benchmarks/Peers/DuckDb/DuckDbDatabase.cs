namespace CustomerManagement.Benchmarks.Peers.DuckDb;

/// <summary>An in-memory database of DuckDB with one connection.</summary>
internal sealed class DuckDbDatabase : IDisposable
{
    private nint _database;
    private nint _connection;

    public DuckDbDatabase(string library)
    {
        DuckDbNative.Open(library);
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
    }

    public nint Connection => _connection;

    /// <summary>The complete result of a statement; the caller destroys it.</summary>
    public DuckDbNative.Result Query(string sql)
    {
        if (DuckDbNative.Query(_connection, sql, out var result) == DuckDbNative.Success)
        {
            return result;
        }

        var message = DuckDbNative.Text(DuckDbNative.ResultError(ref result));
        DuckDbNative.DestroyResult(ref result);
        throw new InvalidOperationException(message ?? "DuckDB refuses the statement.");
    }

    public void Execute(string sql)
    {
        var result = Query(sql);
        DuckDbNative.DestroyResult(ref result);
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
}
