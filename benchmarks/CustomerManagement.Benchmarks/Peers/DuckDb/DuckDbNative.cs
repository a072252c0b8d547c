using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace CustomerManagement.Benchmarks.Peers.DuckDb;

/// <summary>The part of DuckDB's C interface that <see cref="DuckDbPeer"/> needs. Call <see cref="Open"/> before anything else.</summary>
internal static partial class DuckDbNative
{
    public const int Success = 0;

    public const int TypeInteger = 4;
    public const int TypeBigInt = 5;
    public const int TypeVarchar = 17;
    public const int TypeUuid = 27;

    // No file has this name, so the runtime asks the event below, and never picks a library of the system.
    private const string Library = "duckdb-of-the-peer";

    private static readonly Lock _gate = new();
    private static nint _library;

    /// <summary>Loads the library, once in a process.</summary>
    public static void Open(string path)
    {
        lock (_gate)
        {
            if (_library != 0)
            {
                return;
            }

            _library = NativeLibrary.Load(path);
            var context = AssemblyLoadContext.GetLoadContext(typeof(DuckDbNative).Assembly) ?? AssemblyLoadContext.Default;
            context.ResolvingUnmanagedDll += static (_, name) => name == Library ? _library : 0;
        }
    }

    /// <summary>Text that DuckDB owns.</summary>
    public static string? Text(nint text) => Marshal.PtrToStringUTF8(text);

    [LibraryImport(Library, EntryPoint = "duckdb_library_version")]
    public static partial nint LibraryVersion();

    [LibraryImport(Library, EntryPoint = "duckdb_open_ext", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int OpenDatabase(string? path, out nint database, nint configuration, out nint error);

    [LibraryImport(Library, EntryPoint = "duckdb_close")]
    public static partial void Close(ref nint database);

    [LibraryImport(Library, EntryPoint = "duckdb_free")]
    public static partial void Free(nint memory);

    [LibraryImport(Library, EntryPoint = "duckdb_connect")]
    public static partial int Connect(nint database, out nint connection);

    [LibraryImport(Library, EntryPoint = "duckdb_disconnect")]
    public static partial void Disconnect(ref nint connection);

    [LibraryImport(Library, EntryPoint = "duckdb_query", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Query(nint connection, string sql, out Result result);

    [LibraryImport(Library, EntryPoint = "duckdb_result_error")]
    public static partial nint ResultError(ref Result result);

    [LibraryImport(Library, EntryPoint = "duckdb_row_count")]
    public static partial ulong RowCount(ref Result result);

    [LibraryImport(Library, EntryPoint = "duckdb_fetch_chunk")]
    public static partial nint FetchChunk(Result result);

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_result")]
    public static partial void DestroyResult(ref Result result);

    [LibraryImport(Library, EntryPoint = "duckdb_vector_size")]
    public static partial ulong VectorSize();

    [LibraryImport(Library, EntryPoint = "duckdb_create_logical_type")]
    public static partial nint CreateLogicalType(int type);

    [LibraryImport(Library, EntryPoint = "duckdb_create_decimal_type")]
    public static partial nint CreateDecimalType(byte width, byte scale);

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_logical_type")]
    public static partial void DestroyLogicalType(ref nint type);

    [LibraryImport(Library, EntryPoint = "duckdb_create_data_chunk")]
    public static partial nint CreateDataChunk(nint[] types, ulong columns);

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_data_chunk")]
    public static partial void DestroyDataChunk(ref nint chunk);

    [LibraryImport(Library, EntryPoint = "duckdb_data_chunk_reset")]
    public static partial void ResetDataChunk(nint chunk);

    [LibraryImport(Library, EntryPoint = "duckdb_data_chunk_get_size")]
    public static partial ulong DataChunkSize(nint chunk);

    [LibraryImport(Library, EntryPoint = "duckdb_data_chunk_set_size")]
    public static partial void SetDataChunkSize(nint chunk, ulong size);

    [LibraryImport(Library, EntryPoint = "duckdb_data_chunk_get_vector")]
    public static partial nint DataChunkVector(nint chunk, ulong column);

    [LibraryImport(Library, EntryPoint = "duckdb_vector_get_data")]
    public static partial nint VectorData(nint vector);

    [LibraryImport(Library, EntryPoint = "duckdb_vector_assign_string_element_len", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void AssignText(nint vector, ulong index, string text, ulong length);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_create", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int CreateAppender(nint connection, string? schema, string table, out nint appender);

    [LibraryImport(Library, EntryPoint = "duckdb_append_data_chunk")]
    public static partial int AppendDataChunk(nint appender, nint chunk);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_flush")]
    public static partial int FlushAppender(nint appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_error")]
    public static partial nint AppenderError(nint appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_destroy")]
    public static partial int DestroyAppender(ref nint appender);

    /// <summary>The struct <c>duckdb_result</c>; its fields are DuckDB's own affair.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Result
    {
        private readonly nint _columns;
        private readonly nint _rows;
        private readonly nint _changed;
        private readonly nint _deprecated;
        private readonly nint _error;
        private readonly nint _data;
    }
}
