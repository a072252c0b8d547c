using System.Runtime.InteropServices;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>Counts movements. Who is new is not looked for: it is who is there at the end and did not come from anywhere.</summary>
internal sealed class MovementTally<TSegment>
    where TSegment : notnull
{
    private readonly Dictionary<(TSegment From, TSegment To), long> _moves = [];
    private readonly Dictionary<TSegment, long> _gone = [];
    private readonly Dictionary<TSegment, long> _ended = [];

    public void Moved(TSegment from, TSegment to) => CollectionsMarshal.GetValueRefOrAddDefault(_moves, (from, to), out _)++;

    public void Left(TSegment from) => CollectionsMarshal.GetValueRefOrAddDefault(_gone, from, out _)++;

    /// <summary>Counts a customer that is there at the end, wherever it came from.</summary>
    public void Ended(TSegment to) => CollectionsMarshal.GetValueRefOrAddDefault(_ended, to, out _)++;

    public MovementMatrix<TSegment> ToMatrix(LocalDate start, LocalDate end)
    {
        var arrived = new Dictionary<TSegment, long>(_ended);
        foreach (var ((_, to), customers) in _moves)
        {
            arrived[to] -= customers;
        }

        return new MovementMatrix<TSegment>(
            start, end, [.. _moves.Select(cell => new SegmentMove<TSegment>(cell.Key.From, cell.Key.To, cell.Value))], Counts(arrived), Counts(_gone));
    }

    private static SegmentCount<TSegment>[] Counts(Dictionary<TSegment, long> counts) =>
        [.. counts.Where(count => count.Value > 0).Select(count => new SegmentCount<TSegment>(count.Key, count.Value))];
}
