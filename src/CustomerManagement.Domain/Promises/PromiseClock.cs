using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Promises;

/// <summary>The clock of a promise: time passes in its hours, and stands still while we wait for the customer. Immutable and compared by value, its calendar by reference.</summary>
public sealed record PromiseClock
{
    private readonly ValueList<PromisePause> _pauses;

    /// <summary>Starts a clock, or brings a stored one back.</summary>
    /// <param name="start">When the promise was made.</param>
    /// <param name="terms">How much time it allows.</param>
    /// <param name="pauses">When it stood still, in order, none before the start and none overlapping; <c>null</c> for never. The last may still last.</param>
    /// <exception cref="ArgumentException">The pauses are not in order, overlap, or one that is not the last has no end.</exception>
    public PromiseClock(Instant start, PromiseTerms terms, IEnumerable<PromisePause>? pauses = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        _pauses = new ValueList<PromisePause>(pauses ?? [], nameof(pauses));
        var earliest = start;
        foreach (var pause in _pauses)
        {
            if (pause.From < earliest)
            {
                throw new ArgumentException("Pauses come in order after the start, one after the end of the other.", nameof(pauses));
            }

            earliest = pause.Until ?? Instant.MaxValue;
        }

        (Start, Terms) = (start, terms);
    }

    /// <summary>When the promise was made.</summary>
    public Instant Start { get; }

    /// <summary>How much time it allows.</summary>
    public PromiseTerms Terms { get; }

    /// <summary>When it stood still, in order; the last may still last.</summary>
    public IReadOnlyList<PromisePause> Pauses => _pauses;

    /// <summary>Whether it stands still.</summary>
    public bool IsPaused => _pauses.Count > 0 && _pauses[^1].Until is null;

    /// <summary>
    /// When the time allowed has passed: the first moment at which it is too late. <c>null</c> while it stands still with time left, or when the calendar has too few hours to come.
    /// </summary>
    public Instant? Due => Reached(Terms.Allowed);

    /// <summary>This clock, standing still from a moment on.</summary>
    /// <param name="at">The moment, not before the last pause ended.</param>
    /// <returns>The clock; this one when it stands still already.</returns>
    /// <exception cref="ArgumentException">The moment is before the start or the end of the last pause.</exception>
    public PromiseClock Paused(Instant at) => IsPaused ? this : new PromiseClock(Start, Terms, [.. _pauses, new PromisePause(at)]);

    /// <summary>This clock, going on from a moment.</summary>
    /// <param name="at">The moment, not before the pause began.</param>
    /// <returns>The clock; this one when it is going.</returns>
    /// <exception cref="ArgumentException">The moment is before the pause.</exception>
    public PromiseClock Resumed(Instant at) => IsPaused ? new PromiseClock(Start, Terms, [.. _pauses.Take(_pauses.Count - 1), new PromisePause(_pauses[^1].From, at)]) : this;

    /// <summary>How much of the time allowed has passed at a moment; may be more than was allowed.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Zero before the start.</returns>
    public Duration Spent(Instant at) => Running(at).Aggregate(Duration.Zero, (sum, stretch) => sum + Between(stretch.Start, stretch.End));

    /// <summary>When a part of the time allowed will be left, as for a warning: counted back in the promise's own hours.</summary>
    /// <param name="left">How much is left, from zero to the time allowed.</param>
    /// <returns>The moment; <c>null</c> as for <see cref="Due"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More is to be left than was allowed, or less than nothing.</exception>
    public Instant? When(Duration left)
    {
        if (left < Duration.Zero || left > Terms.Allowed)
        {
            throw new ArgumentOutOfRangeException(nameof(left));
        }

        return Reached(Terms.Allowed - left);
    }

    /// <summary>Explains the deadline: the stretches up to it, or up to where it is not known any more.</summary>
    internal IEnumerable<TracedStretch> Trace(Instant? deadline)
    {
        var from = Start;
        foreach (var pause in _pauses.Where(pause => !(pause.From >= deadline)))
        {
            if (from < pause.From)
            {
                yield return Traced(isPause: false, from, pause.From);
            }

            if (pause.From != pause.Until)
            {
                yield return Traced(isPause: true, pause.From, pause.Until);
            }

            from = pause.Until ?? Instant.MaxValue;
        }

        if (!IsPaused || from < deadline)
        {
            yield return Traced(isPause: false, from, deadline);
        }
    }

    /// <summary>A moment as the clock of the calendar shows it.</summary>
    internal OffsetDateTime Shown(Instant at) => at.InZone(Terms.Hours?.Zone ?? DateTimeZone.Utc).ToOffsetDateTime();

    /// <summary>The first moment at which so much has passed.</summary>
    private Instant? Reached(Duration time)
    {
        var from = Start;
        foreach (var pause in _pauses)
        {
            var passes = Between(from, pause.From);

            // A pause that begins at the deadline comes too late.
            if (passes >= time)
            {
                return Add(from, time);
            }

            if (pause.Until is not { } until)
            {
                return null;
            }

            (time, from) = (time - passes, until);
        }

        return Add(from, time);
    }

    /// <summary>The stretches up to a moment in which it was going.</summary>
    private IEnumerable<Interval> Running(Instant at)
    {
        var from = Start;
        foreach (var pause in _pauses)
        {
            if (pause.From >= at)
            {
                break;
            }

            yield return new Interval(from, pause.From);
            from = pause.Until ?? Instant.MaxValue;
        }

        if (from < at)
        {
            yield return new Interval(from, at);
        }
    }

    private TracedStretch Traced(bool isPause, Instant start, Instant? end) => end is { } until
        ? new(isPause, Shown(start), Shown(until), Between(start, until), Terms.Hours?.TraceBetween(start, until))
        : new(isPause, Shown(start), End: null, Time: null, Hours: null);

    private Duration Between(Instant start, Instant end) => Terms.Hours?.Between(start, end) ?? end - start;

    private Instant? Add(Instant start, Duration time) => Terms.Hours is { } hours ? hours.Add(start, time) : start <= Instant.MaxValue - time ? start + time : null;
}
