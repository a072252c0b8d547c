using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Promises;

/// <summary>The whole state of a promise as plain values, for repositories: take it to save, give it back to load. It names the calendars and does not hold them.</summary>
/// <param name="Kind">What is promised.</param>
/// <param name="Policy">Under which policy it was made.</param>
/// <param name="Start">When it was made.</param>
/// <param name="Allowed">The time allowed.</param>
/// <param name="Calendar">The calendar in whose open hours time passes; <c>null</c> for all hours.</param>
/// <param name="PausesForCustomer">Whether its clock stands still while we wait for the customer.</param>
/// <param name="Pauses">When it stood still, in order; the last may still last.</param>
/// <param name="Steps">Who is told when.</param>
/// <param name="Fired">What fired, in the order in which it did.</param>
/// <param name="State">What became of it.</param>
/// <param name="EndedAt">When it was kept, was broken (its deadline) or fell away; <c>null</c> while it is open.</param>
/// <param name="DoneAt">When what was promised was done; <c>null</c> when it was not.</param>
/// <param name="ReleasedAt">When a broken promise that was not done was let go; <c>null</c> when that is not so.</param>
public sealed record PromiseSnapshot(
    PromiseKind Kind,
    PolicyReference Policy,
    [property: JsonRequired, JsonConverter(typeof(InstantJsonConverter))] Instant Start,
    [property: JsonConverter(typeof(DurationJsonConverter))] Duration Allowed,
    CalendarReference? Calendar,
    [property: JsonRequired] bool PausesForCustomer,
    IReadOnlyList<PromisePause> Pauses,
    IReadOnlyList<EscalationStepSnapshot> Steps,
    IReadOnlyList<FiredStep> Fired,
    PromiseState State,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant? EndedAt,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant? DoneAt,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant? ReleasedAt = null)
{
    /// <summary>Whether state, end and fired steps fit together. What only a calendar could tell is not asked, so that a new version of the time zones refuses nothing that was stored.</summary>
    internal bool IsSound =>
        Policy is not null && Enum.IsDefined(State) && Pauses is not null && Steps is not null && !Steps.Contains(null!) && Fired is not null
        && (State == PromiseState.Open) == EndedAt is null
        && (State == PromiseState.Broken ? EndedAt - Start >= Allowed : State == PromiseState.Kept ? DoneAt == EndedAt : DoneAt is null)
        && (ReleasedAt is null || State == PromiseState.Broken) && Fired.All(IsFired) && Fired.DistinctBy(step => step.Number).Count() == Fired.Count;

    // What is told from the deadline on is told of a broken promise only.
    private bool IsFired(FiredStep step) =>
        step is { Number: >= 0 } && step.Number < Steps.Count && step.DueAt >= Start && step.FiredAt >= step.DueAt
        && (State == PromiseState.Broken || Steps[step.Number].Offset < Duration.Zero);
}
