using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Promises;

/// <summary>
/// One promise to a customer, an entry of a ledger: under which policy it was made, until when, what fired, and what became of it. It is never worked out anew. Immutable and
/// compared by value, its calendar by reference.
/// </summary>
public sealed record Promise
{
    private readonly ValueList<EscalationStep> _steps;
    private readonly ValueList<FiredStep> _fired;
    private readonly PromiseMoments _moments;

    /// <summary>Makes a promise.</summary>
    /// <param name="kind">What is promised.</param>
    /// <param name="policy">The id and version of the policy under which it is made.</param>
    /// <param name="clock">From when on, how much time, in which hours.</param>
    /// <param name="steps">Who is told when; <c>null</c> for nobody.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    /// <exception cref="ArgumentException">A step is missing, or warns before the promise begins.</exception>
    public Promise(PromiseKind kind, PolicyReference policy, PromiseClock clock, IEnumerable<EscalationStep>? steps = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(clock);
        Kind = Enum.IsDefined(kind) ? kind : throw new ArgumentOutOfRangeException(nameof(kind));
        _steps = new PromiseOffer(clock.Terms, steps).List;
        _fired = new ValueList<FiredStep>([], nameof(steps));
        _moments = new PromiseMoments(clock, _steps);
        (Policy, Clock, State) = (policy, clock, PromiseState.Open);
    }

    private Promise(Promise before)
    {
        (Kind, Policy, Clock, State) = (before.Kind, before.Policy, before.Clock, before.State);
        (_steps, _fired, _moments, EndedAt, DoneAt) = (before._steps, before._fired, before._moments, before.EndedAt, before.DoneAt);
        ReleasedAt = before.ReleasedAt;
    }

    private Promise(Promise before, PromiseClock clock)
        : this(before)
    {
        _moments = new PromiseMoments(clock, _steps);
        Clock = clock;
    }

    /// <summary>What is promised.</summary>
    public PromiseKind Kind { get; }

    /// <summary>Under which policy it was made.</summary>
    public PolicyReference Policy { get; }

    /// <summary>Its clock.</summary>
    public PromiseClock Clock { get; }

    /// <summary>Who is told when.</summary>
    public IReadOnlyList<EscalationStep> Steps => _steps;

    /// <summary>What fired, in the order of the moments at which it did.</summary>
    public IReadOnlyList<FiredStep> Fired
    {
        get => _fired;
        private init => _fired = new ValueList<FiredStep>(value, nameof(value));
    }

    /// <summary>What became of it.</summary>
    public PromiseState State { get; private init; }

    /// <summary>When it was kept, was broken (its deadline) or fell away; <c>null</c> while it is open.</summary>
    public Instant? EndedAt { get; private init; }

    /// <summary>When what was promised was done, in time or late; <c>null</c> when it was not.</summary>
    public Instant? DoneAt { get; private init; }

    /// <summary>When a broken promise that was not done was let go, as its matter was closed; <c>null</c> when that is not so.</summary>
    public Instant? ReleasedAt { get; private init; }

    /// <summary>The next moment at which something is due: a step that did not fire, or the deadline of an open promise. <c>null</c> when nothing is.</summary>
    public Instant? NextDue => Unfired().Select(step => (Instant?)step.DueAt).Append(State == PromiseState.Open ? _moments.Deadline : null).Min();

    /// <summary>For repositories: brings a saved promise back.</summary>
    /// <param name="snapshot">The state that was saved.</param>
    /// <param name="calendars">Gives the calendars it was made under.</param>
    /// <returns>The promise.</returns>
    /// <exception cref="ArgumentException">The snapshot is not one that <see cref="ToSnapshot"/> gives.</exception>
    /// <exception cref="BusinessRuleException"><see cref="PromiseRules.CalendarMissing"/>.</exception>
    public static Promise Restore(PromiseSnapshot snapshot, ICalendarBook calendars)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(calendars);
        if (!snapshot.IsSound)
        {
            throw NotSound(nameof(snapshot));
        }

        var terms = new PromiseTerms(snapshot.Allowed, snapshot.Calendar?.In(calendars), snapshot.PausesForCustomer);
        var clock = new PromiseClock(snapshot.Start, terms, snapshot.Pauses);
        if (terms.Hours is null && (snapshot.State == PromiseState.Broken ? clock.Due != snapshot.EndedAt : clock.Due <= snapshot.EndedAt))
        {
            throw NotSound(nameof(snapshot));
        }

        var steps = snapshot.Steps.Select(step => new EscalationStep(step.Offset, step.To, step.Hours?.In(calendars)));
        return new Promise(new Promise(snapshot.Kind, snapshot.Policy, clock, steps))
        {
            Fired = snapshot.Fired, State = snapshot.State, EndedAt = snapshot.EndedAt, DoneAt = snapshot.DoneAt, ReleasedAt = snapshot.ReleasedAt,
        };
    }

    /// <summary>For repositories: the whole state as plain values.</summary>
    /// <returns>The state.</returns>
    public PromiseSnapshot ToSnapshot() => new(
        Kind, Policy, Clock.Start, Clock.Terms.Allowed, CalendarReference.To(Clock.Terms.Hours), Clock.Terms.PausesForCustomer, Clock.Pauses,
        new ValueList<EscalationStepSnapshot>(_steps.Select(step => new EscalationStepSnapshot(step.Offset, step.To, CalendarReference.To(step.Hours))), nameof(Steps)),
        _fired, State, EndedAt, DoneAt, ReleasedAt);

    /// <summary>Explains it: how its time passed up to the deadline, what pauses held back, and how the moments of its steps came about.</summary>
    /// <returns>The trace; what fired and what became of the promise does not change it.</returns>
    public PromiseTrace Explain() => new(
        Kind, Policy, CalendarReference.To(Clock.Terms.Hours), Clock.Shown(Clock.Start), Clock.Terms.Allowed,
        [.. Clock.Trace(_moments.Deadline)], _moments.Deadline is { } deadline ? Clock.Shown(deadline) : null, [.. _steps.Select(Traced)]);

    /// <summary>
    /// Lets time pass: finds the promise broken once its deadline has come, and fires each step that is due and did not fire. A warning that was missed does not fire after the deadline.
    /// </summary>
    /// <param name="now">The moment.</param>
    /// <returns>The promise after it; this one when nothing was due. Moments that were before change nothing.</returns>
    public Promise PassedTo(Instant now)
    {
        var passed = State == PromiseState.Open && _moments.Deadline <= now ? new Promise(this) { State = PromiseState.Broken, EndedAt = _moments.Deadline } : this;
        var due = passed.Unfired().Where(step => step.DueAt <= now).OrderBy(step => step.DueAt).ThenBy(step => step.Number)
            .Select(step => new FiredStep(step.Number, step.DueAt, now)).ToList();
        return due.Count == 0 ? passed : new Promise(passed) { Fired = [.. passed._fired, .. due] };
    }

    /// <summary>Notes that what was promised was done.</summary>
    /// <param name="at">When.</param>
    /// <returns>The promise: kept when it was done before the deadline, else broken and done late; this one when it was done already or fell away.</returns>
    public Promise Done(Instant at)
    {
        if (DoneAt is not null || State == PromiseState.Void)
        {
            return this;
        }

        return State == PromiseState.Open && !(_moments.Deadline <= at)
            ? new Promise(this) { State = PromiseState.Kept, EndedAt = at, DoneAt = at }
            : new Promise(this) { State = PromiseState.Broken, EndedAt = EndedAt ?? _moments.Deadline, DoneAt = at };
    }

    /// <summary>Lets it fall away: nobody is told of it any more.</summary>
    /// <param name="at">When.</param>
    /// <returns>The promise: void, or broken and released when its deadline had come; this one when it was done, is void or was released.</returns>
    public Promise FallenAway(Instant at)
    {
        if (DoneAt is not null || ReleasedAt is not null || State == PromiseState.Void)
        {
            return this;
        }

        return State == PromiseState.Broken || _moments.Deadline <= at
            ? new Promise(this) { State = PromiseState.Broken, EndedAt = EndedAt ?? _moments.Deadline, ReleasedAt = at }
            : new Promise(this) { State = PromiseState.Void, EndedAt = at };
    }

    /// <summary>As it was before it fell away, to be owed in another matter; this one when it did not.</summary>
    internal Promise BeforeItFellAway() =>
        State == PromiseState.Void ? new Promise(this) { State = PromiseState.Open, EndedAt = null }
        : ReleasedAt is null ? this
        : new Promise(this) { ReleasedAt = null };

    /// <summary>Its clock stands still from a moment on.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>The promise; this one when it has ended, stands still, or does not wait for the customer.</returns>
    /// <exception cref="ArgumentException">The moment is before the clock's last.</exception>
    public Promise Paused(Instant at) => State == PromiseState.Open && Clock is { IsPaused: false, Terms.PausesForCustomer: true } ? new Promise(this, Clock.Paused(at)) : this;

    /// <summary>Its clock goes on from a moment.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>The promise; this one when it has ended or is going.</returns>
    /// <exception cref="ArgumentException">The moment is before the pause.</exception>
    public Promise Resumed(Instant at) => State == PromiseState.Open && Clock.IsPaused ? new Promise(this, Clock.Resumed(at)) : this;

    private static ArgumentException NotSound(string parameter) => new("The snapshot is not that of a promise.", parameter);

    private TracedStep Traced(EscalationStep step, int number)
    {
        var moment = _moments.Of(number);
        return new(
            number, step.Offset, step.To, CalendarReference.To(step.Hours), moment is { Moment: var own } ? Clock.Shown(own) : null,
            moment is { DueAt: var due } ? step.Hours is { } hours ? due.InZone(hours.Zone).ToOffsetDateTime() : Clock.Shown(due) : null, moment?.Timing);
    }

    // What is done or let go needs nobody told any more; what is broken goes on being told until it is done.
    private IEnumerable<(int Number, Instant DueAt)> Unfired()
    {
        if (DoneAt is not null || ReleasedAt is not null || State == PromiseState.Void)
        {
            yield break;
        }

        for (var number = 0; number < _steps.Count; number++)
        {
            var isTooLate = _steps[number].IsWarning && State == PromiseState.Broken;
            if (!isTooLate && !_fired.Any(fired => fired.Number == number) && _moments.Of(number) is { } step)
            {
                yield return (number, step.DueAt);
            }
        }
    }
}
