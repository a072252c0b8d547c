using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace CustomerManagement.Domain.Columns;

/// <summary>Rows in chunks of one buffer. Each chunk belongs to a piece; several workers may take chunks at once.</summary>
internal sealed class RowChunks<TRow> : IDisposable
    where TRow : unmanaged
{
    /// <summary>Rows a chunk; a power of two.</summary>
    public const int ChunkRows = 512;

    // So many that the processor has taken up the rest when they are read.
    private const int BytesAhead = 16 * CacheLine.Bytes;

    private readonly int _pieces;
    private readonly int[] _pieceOf;
    private readonly int[] _filled;
    private TRow[]? _rows;
    private int _taken;
    private int[] _chunks = [];
    private int[] _starts = [];

    /// <summary>Room for so many rows, of which each worker may leave a chunk of each piece unfilled.</summary>
    public RowChunks(int rows, int pieces, int workers)
    {
        var chunks = (rows / ChunkRows) + (pieces * workers) + 1;
        _pieces = pieces;
        _pieceOf = new int[chunks];
        _filled = new int[chunks];
        _rows = ArrayPool<TRow>.Shared.Rent(checked(chunks * ChunkRows));
    }

    /// <summary>For how many rows there is room: far more than there are where these are few and pieces many.</summary>
    public int Room => _filled.Length * ChunkRows;

    public TRow[] Rows => _rows ?? throw new ObjectDisposedException(nameof(RowChunks<>));

    /// <summary>Takes a chunk for a piece.</summary>
    /// <returns>Where in <see cref="Rows"/> it begins.</returns>
    public int Take(int piece)
    {
        var chunk = Interlocked.Increment(ref _taken) - 1;
        _pieceOf[chunk] = piece;
        _filled[chunk] = ChunkRows;
        return chunk * ChunkRows;
    }

    /// <summary>Says that a chunk was filled only up to a place, which may be its beginning.</summary>
    public void Close(int place) => _filled[place / ChunkRows] = place % ChunkRows;

    /// <summary>Brings the chunks of each piece together, once all are filled.</summary>
    /// <returns>The most rows that a piece has.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long Complete()
    {
        _starts = new int[_pieces + 1];
        var rows = new long[_pieces];
        for (var chunk = 0; chunk < _taken; chunk++)
        {
            _starts[_pieceOf[chunk] + 1]++;
            rows[_pieceOf[chunk]] += _filled[chunk];
        }

        for (var piece = 0; piece < _pieces; piece++)
        {
            _starts[piece + 1] += _starts[piece];
        }

        var next = _starts.AsSpan().ToArray();
        _chunks = new int[_taken];
        for (var chunk = 0; chunk < _taken; chunk++)
        {
            _chunks[next[_pieceOf[chunk]]++] = chunk;
        }

        return rows.Max();
    }

    /// <summary>How many chunks a piece has.</summary>
    public int ChunksOf(int piece) => _starts[piece + 1] - _starts[piece];

    /// <summary>The rows of one of a piece's chunks; the piece's next one is read ahead.</summary>
    public ReadOnlySpan<TRow> Chunk(int piece, int number)
    {
        var at = _starts[piece] + number;
        if (at + 1 < _starts[piece + 1])
        {
            ReadAhead(_chunks[at + 1] * ChunkRows);
        }

        return Rows.AsSpan(_chunks[at] * ChunkRows, _filled[_chunks[at]]);
    }

    public void Dispose()
    {
        if (_rows is { } rows)
        {
            _rows = null;
            ArrayPool<TRow>.Shared.Return(rows);
        }
    }

    // Chunks lie anywhere: where the next one begins, no processor foretells; once it is read, the rest is foretold.
    private unsafe void ReadAhead(int row)
    {
        if (Sse.IsSupported)
        {
            fixed (TRow* rows = &Rows[row])
            {
                for (var place = 0; place < BytesAhead; place += CacheLine.Bytes)
                {
                    Sse.Prefetch0((byte*)rows + place);
                }
            }
        }
    }
}
