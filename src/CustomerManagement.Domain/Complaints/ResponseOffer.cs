using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;

namespace CustomerManagement.Domain.Complaints;

/// <summary>What a policy promises of one kind: how much time, and who is told when. Immutable and compared by value, calendars by reference.</summary>
public sealed record ResponseOffer
{
    private readonly ValueList<EscalationStep> _steps;

    /// <summary>Creates an offer.</summary>
    /// <param name="terms">How much time it allows.</param>
    /// <param name="steps">Who is told when; <c>null</c> for nobody.</param>
    /// <exception cref="ArgumentException">A step is missing, or warns before the promise would begin.</exception>
    public ResponseOffer(PromiseTerms terms, IEnumerable<EscalationStep>? steps = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        _steps = new ValueList<EscalationStep>(steps ?? [], nameof(steps));
        if (_steps.Any(step => -step.Offset > terms.Allowed))
        {
            throw new ArgumentException("A warning comes after the promise was made.", nameof(steps));
        }

        Terms = terms;
    }

    /// <summary>How much time it allows.</summary>
    public PromiseTerms Terms { get; }

    /// <summary>Who is told when.</summary>
    public IReadOnlyList<EscalationStep> Steps => _steps;
}
