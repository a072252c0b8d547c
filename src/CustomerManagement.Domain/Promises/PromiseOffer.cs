using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Promises;

/// <summary>What a policy promises: how much time, and who is told when. Immutable and compared by value, calendars by reference.</summary>
public sealed record PromiseOffer
{
    /// <summary>Creates an offer.</summary>
    /// <param name="terms">How much time it allows.</param>
    /// <param name="steps">Who is told when; <c>null</c> for nobody.</param>
    /// <exception cref="ArgumentException">A step is missing, or warns before the promise would begin.</exception>
    public PromiseOffer(PromiseTerms terms, IEnumerable<EscalationStep>? steps = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        List = new ValueList<EscalationStep>(steps ?? [], nameof(steps));
        if (List.Any(step => -step.Offset > terms.Allowed))
        {
            throw new ArgumentException("A warning comes after the promise was made.", nameof(steps));
        }

        Terms = terms;
    }

    /// <summary>How much time it allows.</summary>
    public PromiseTerms Terms { get; }

    /// <summary>Who is told when.</summary>
    public IReadOnlyList<EscalationStep> Steps => List;

    internal ValueList<EscalationStep> List { get; }

    /// <summary>The promise made of it.</summary>
    /// <param name="kind">What is promised.</param>
    /// <param name="policy">Under which version of which policy.</param>
    /// <param name="at">When; its time begins then.</param>
    /// <returns>The promise, open.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public Promise MadeAt(PromiseKind kind, PolicyReference policy, Instant at) => new(kind, policy, new PromiseClock(at, Terms), Steps);
}
