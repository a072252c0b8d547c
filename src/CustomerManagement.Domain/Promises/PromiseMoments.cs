using NodaTime;

namespace CustomerManagement.Domain.Promises;

/// <summary>When the deadline and the steps of a promise come, worked out when first asked for and once.</summary>
/// <remarks>They follow from clock and steps, by which promises compare: so any two of these are equal. Safe for use by several threads: at worst two work out the same.</remarks>
internal sealed class PromiseMoments(PromiseClock clock, IReadOnlyList<EscalationStep> steps)
{
    private Worked? _worked;

    /// <summary>The deadline; <c>null</c> as for <see cref="PromiseClock.Due"/>.</summary>
    public Instant? Deadline => All.Deadline;

    private Worked All => _worked ??= Work();

    /// <summary>A step's moment in the promise's own hours, and when it fires; <c>null</c> while neither is known.</summary>
    public StepMoment? Of(int step) => All.Steps[step];

    public override bool Equals(object? obj) => obj is PromiseMoments;

    public override int GetHashCode() => 0;

    private Worked Work()
    {
        var deadline = clock.Due;
        var moments = new StepMoment?[steps.Count];
        for (var number = 0; number < moments.Length; number++)
        {
            var step = steps[number];
            if (Own(step, deadline) is { } moment)
            {
                var (dueAt, timing) = step.FiresAt(moment, clock.Start, deadline);
                moments[number] = new StepMoment(moment, dueAt, timing);
            }
        }

        return new Worked(deadline, moments);
    }

    private Instant? Own(EscalationStep step, Instant? deadline) =>
        step.IsWarning ? clock.When(-step.Offset)
        : deadline is not { } due ? null
        : clock.Terms.Hours is { } hours ? hours.Add(due, step.Offset)
        : due <= Instant.MaxValue - step.Offset ? due + step.Offset : null;

    private sealed record Worked(Instant? Deadline, StepMoment?[] Steps);
}
