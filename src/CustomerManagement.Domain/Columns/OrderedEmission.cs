namespace CustomerManagement.Domain.Columns;

/// <summary>
/// Lets workers count pieces at the same time and still write them one after another without gaps: a piece's rows start where those of the piece before
/// end, which is known as soon as that one is counted.
/// </summary>
internal sealed class OrderedEmission
{
    private readonly int[] _starts;
    private readonly IProgress<double>? _progress;
    private int _last = -1;

    public OrderedEmission(int pieces, IProgress<double>? progress)
    {
        _progress = progress;
        _starts = new int[pieces + 1];
        _starts.AsSpan(1).Fill(-1);
    }

    /// <summary>How many rows there are, once all pieces are published.</summary>
    public int Total => _starts[^1];

    /// <summary>The next piece to count, or <c>null</c> when all are taken. Each piece that is taken must be published.</summary>
    public int? Next(CancellationToken cancellation)
    {
        // What may throw comes before a piece is taken: a worker that waits for a piece which nobody counts any more would wait for ever.
        cancellation.ThrowIfCancellationRequested();
        var pieces = _starts.Length - 1;
        if (_progress is not null && Volatile.Read(ref _last) + 1 is var next && next < pieces && next % Math.Max(1, pieces / 100) == 0)
        {
            _progress.Report((double)next / pieces);
        }

        var piece = Interlocked.Increment(ref _last);
        return piece < pieces ? piece : null;
    }

    /// <summary>Says how many rows a piece has. Waits for the piece before, which another worker is counting.</summary>
    public void Publish(int piece, int rows)
    {
        var wait = default(SpinWait);
        while (Volatile.Read(ref _starts[piece]) < 0)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }

        Volatile.Write(ref _starts[piece + 1], _starts[piece] + rows);
    }

    /// <summary>Where the rows of a published piece start.</summary>
    public int Start(int piece) => _starts[piece];
}
