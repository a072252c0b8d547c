using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Promises;

/// <summary>
/// All that was promised in one matter, in the order in which it was promised. Promises are added, none is taken away, and what has ended does not change but for being done late.
/// Immutable and compared by value.
/// </summary>
public sealed record PromiseLedger
{
    private readonly ValueList<Promise> _promises;

    /// <summary>Makes a ledger, or brings a stored one back.</summary>
    /// <param name="promises">The promises; may be none.</param>
    /// <exception cref="ArgumentException">A promise is missing.</exception>
    public PromiseLedger(IEnumerable<Promise> promises) => _promises = new ValueList<Promise>(promises, nameof(promises));

    /// <summary>A ledger in which nothing was promised.</summary>
    public static PromiseLedger Empty { get; } = new([]);

    /// <summary>The promises. A place in it names a promise for ever.</summary>
    public IReadOnlyList<Promise> Promises => _promises;

    /// <summary>The next moment at which anything is due: a step that did not fire, or the deadline of an open promise. <c>null</c> when nothing is.</summary>
    public Instant? NextDue => _promises.Min(promise => promise.NextDue);

    /// <summary>Whether a promise of a kind is open.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns><c>true</c> when there is one.</returns>
    public bool HasOpen(PromiseKind kind) => _promises.Any(promise => promise.Kind == kind && promise.State == PromiseState.Open);

    /// <summary>Promises something more.</summary>
    /// <param name="promise">What.</param>
    /// <returns>The ledger with it at its end.</returns>
    public PromiseLedger With(Promise promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return new([.. _promises, promise]);
    }

    /// <summary>Lets time pass for all promises.</summary>
    /// <inheritdoc cref="Promise.PassedTo" path="/param"/>
    /// <returns>The ledger after it.</returns>
    public PromiseLedger PassedTo(Instant now) => Each(promise => promise.PassedTo(now));

    /// <summary>Notes that what was promised was done: all promises of a kind that were made by then. One made later asks for more than that.</summary>
    /// <param name="kind">What was done.</param>
    /// <param name="at">When.</param>
    /// <returns>The ledger after it.</returns>
    public PromiseLedger Done(PromiseKind kind, Instant at) => Each(promise => promise.Kind == kind && promise.Clock.Start <= at ? promise.Done(at) : promise);

    /// <summary>Lets all that is open fall away.</summary>
    /// <inheritdoc cref="Promise.FallenAway" path="/param"/>
    /// <returns>The ledger after it.</returns>
    public PromiseLedger FallenAway(Instant at) => Each(promise => promise.FallenAway(at));

    /// <summary>The clocks of all that is open stand still, where their terms say so.</summary>
    /// <inheritdoc cref="Promise.Paused" path="/param|/exception"/>
    /// <returns>The ledger after it.</returns>
    public PromiseLedger Paused(Instant at) => Each(promise => promise.Paused(at));

    /// <summary>The clocks of all that is open go on: what stood still from a later moment, from that one.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>The ledger after it.</returns>
    public PromiseLedger Resumed(Instant at) =>
        Each(promise => promise.Clock is { IsPaused: true, Pauses: [.., { } pause] } && pause.From > at ? promise.Resumed(pause.From) : promise.Resumed(at));

    /// <summary>For repositories: brings a stored ledger back.</summary>
    /// <param name="promises">The promises as they were stored.</param>
    /// <param name="calendars">The calendars they were made under.</param>
    /// <param name="owner">The id of the matter, to be the subject of a broken rule; <c>null</c> to leave that to the calendar.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentException">A snapshot is missing or is not that of a promise.</exception>
    /// <exception cref="BusinessRuleException"><see cref="PromiseRules.CalendarMissing"/>; where an owner is named, its inner exception is about the calendar.</exception>
    public static PromiseLedger Restore(IEnumerable<PromiseSnapshot> promises, ICalendarBook calendars, string? owner = null)
    {
        ArgumentNullException.ThrowIfNull(promises);
        try
        {
            return new(promises.Select(promise => Promise.Restore(promise, calendars)));
        }
        catch (BusinessRuleException missing) when (owner is not null)
        {
            throw new BusinessRuleException(missing.Code, missing.Message, owner, missing);
        }
    }

    /// <summary>For repositories: the whole state as plain values.</summary>
    /// <returns>The state of each promise, in order.</returns>
    public IReadOnlyList<PromiseSnapshot> ToSnapshot() => new ValueList<PromiseSnapshot>(_promises.Select(promise => promise.ToSnapshot()), nameof(Promises));

    private PromiseLedger Each(Func<Promise, Promise> change) => new(_promises.Select(change));
}
