using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using NodaTime;

namespace CustomerManagement.Domain.Services;

/// <summary>What is promised of a service: how much time, and who is told when. Immutable and compared by value, its calendar by reference.</summary>
public sealed record ServiceTerms
{
    private readonly ValueList<EscalationStep> _steps;

    /// <summary>Creates terms.</summary>
    /// <param name="policy">Under which version of which policy.</param>
    /// <param name="promise">How much time, in which hours.</param>
    /// <param name="steps">Who is told when; <c>null</c> for nobody.</param>
    /// <exception cref="ArgumentException">A step is missing, or warns before the promise begins.</exception>
    public ServiceTerms(PolicyReference policy, PromiseTerms promise, IEnumerable<EscalationStep>? steps = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(promise);
        _steps = new ValueList<EscalationStep>(steps ?? [], nameof(steps));
        (Policy, Promise) = (policy, promise);

        // A promise checks its steps; better now than at the first duty.
        _ = MadeAt(Instant.FromUnixTimeTicks(0));
    }

    /// <summary>Under which version of which policy.</summary>
    public PolicyReference Policy { get; }

    /// <summary>How much time, in which hours.</summary>
    public PromiseTerms Promise { get; }

    /// <summary>Who is told when.</summary>
    public IReadOnlyList<EscalationStep> Steps => _steps;

    /// <summary>The promise made at a moment.</summary>
    internal Promise MadeAt(Instant at) => new(PromiseKind.Service, Policy, new PromiseClock(at, Promise), Steps);
}
