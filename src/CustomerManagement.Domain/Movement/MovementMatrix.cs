using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>
/// How many customers went from which segment to which between two dates, who is new and who is gone apart. Immutable, compared by value and serialisable.
/// </summary>
/// <typeparam name="TSegment">The type of the segments.</typeparam>
/// <remarks>
/// A customer that was in several segments between the dates counts once, from the first to the last. Every list is ordered by the texts of the
/// segments, by code unit.
/// </remarks>
public sealed record MovementMatrix<TSegment>
    where TSegment : notnull
{
    /// <summary>Creates it from its cells, as when it comes back from a store.</summary>
    /// <param name="start">The first date. A date of another calendar is taken as the same day of the ISO calendar, here and below.</param>
    /// <param name="end">The second date, not before the first.</param>
    /// <param name="moves">The cells of the matrix that are not zero, each once, those of customers that stayed among them.</param>
    /// <param name="arrived">New customers, by their segment at the end.</param>
    /// <param name="gone">Customers that are no longer there, by their segment at the start.</param>
    /// <exception cref="ArgumentException">The dates are the wrong way round, a cell occurs twice, or a number is not above zero.</exception>
    [JsonConstructor]
    public MovementMatrix(
        LocalDate start,
        LocalDate end,
        IReadOnlyList<SegmentMove<TSegment>> moves,
        IReadOnlyList<SegmentCount<TSegment>> arrived,
        IReadOnlyList<SegmentCount<TSegment>> gone)
    {
        Start = start.WithCalendar(CalendarSystem.Iso);
        End = end.WithCalendar(CalendarSystem.Iso);
        if (End < Start)
        {
            throw new ArgumentException("The end is not before the start.", nameof(end));
        }

        Moves = Cells(moves, move => move.From, move => move.To, move => move.Customers, nameof(moves));
        Arrived = Cells(arrived, count => count.Segment, count => count.Segment, count => count.Customers, nameof(arrived));
        Gone = Cells(gone, count => count.Segment, count => count.Segment, count => count.Customers, nameof(gone));
    }

    /// <summary>The first date.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Start { get; private init; }

    /// <summary>The second date.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate End { get; private init; }

    /// <summary>The cells of the matrix that are not zero, those of customers that stayed among them.</summary>
    public IReadOnlyList<SegmentMove<TSegment>> Moves { get; }

    /// <summary>New customers, by their segment at the end.</summary>
    public IReadOnlyList<SegmentCount<TSegment>> Arrived { get; }

    /// <summary>Customers that are no longer there, by their segment at the start.</summary>
    public IReadOnlyList<SegmentCount<TSegment>> Gone { get; }

    /// <summary>How many customers there were at the start.</summary>
    [JsonIgnore]
    public long AtStart => Moves.Sum(move => move.Customers) + Gone.Sum(count => count.Customers);

    /// <summary>How many customers there are at the end.</summary>
    [JsonIgnore]
    public long AtEnd => Moves.Sum(move => move.Customers) + Arrived.Sum(count => count.Customers);

    /// <summary>One cell of the matrix.</summary>
    /// <param name="from">The segment at the start.</param>
    /// <param name="to">The segment at the end.</param>
    /// <returns>How many customers, zero or above.</returns>
    public long Of(TSegment from, TSegment to) => Moves.FirstOrDefault(move => AreEqual(move.From, from) && AreEqual(move.To, to))?.Customers ?? 0;

    /// <summary>Stock and flow of one segment.</summary>
    /// <param name="segment">The segment, also one in which nobody was.</param>
    /// <returns>What was there, what came, what went.</returns>
    public SegmentFlow<TSegment> FlowOf(TSegment segment)
    {
        var stayed = Of(segment, segment);
        var movedIn = Moves.Where(move => AreEqual(move.To, segment)).Sum(move => move.Customers) - stayed;
        var movedOut = Moves.Where(move => AreEqual(move.From, segment)).Sum(move => move.Customers) - stayed;
        var arrived = Of(Arrived, segment);
        var gone = Of(Gone, segment);
        return new SegmentFlow<TSegment>(segment, AtStart: stayed + movedOut + gone, arrived, movedIn, movedOut, gone);
    }

    private static long Of(IReadOnlyList<SegmentCount<TSegment>> counts, TSegment segment) =>
        counts.FirstOrDefault(count => AreEqual(count.Segment, segment))?.Customers ?? 0;

    private static ValueList<TCell> Cells<TCell>(
        IReadOnlyList<TCell> given, Func<TCell, TSegment> from, Func<TCell, TSegment> to, Func<TCell, long> customers, string parameter)
    {
        var cells = new ValueList<TCell>(given, parameter);
        return cells.Select(cell => (from(cell), to(cell))).Distinct().Count() == cells.Count && cells.All(cell => customers(cell) > 0)
            ? new ValueList<TCell>(
                cells.OrderBy(cell => Decision<TSegment>.OutcomeOf(from(cell)), StringComparer.Ordinal).ThenBy(cell => Decision<TSegment>.OutcomeOf(to(cell)), StringComparer.Ordinal), parameter)
            : throw new ArgumentException("A cell occurs once, with a number above zero.", parameter);
    }

    private static bool AreEqual(TSegment left, TSegment right) => EqualityComparer<TSegment>.Default.Equals(left, right);
}
