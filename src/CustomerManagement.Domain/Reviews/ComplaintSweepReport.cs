using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Reviews;

/// <summary>What a sweep over complaints did.</summary>
/// <param name="Looked">How many had something due and could be brought back.</param>
/// <param name="Broken">How many promises it found broken.</param>
/// <param name="Escalated">How many steps of escalation fired, warnings among them.</param>
/// <param name="Closed">How many complaints were closed because the customer said nothing.</param>
/// <param name="Conflicts">How many someone else saved meanwhile; the next sweep looks at them again.</param>
public sealed record ComplaintSweepReport(int Looked, int Broken, int Escalated, int Closed, int Conflicts)
{
    private readonly ValueList<RunFailure> _failures = new([], nameof(Failures));

    /// <summary>Those that were left aside since a rule was broken, as when the calendar of a promise is missing; the others were looked at all the same. Empty unless said otherwise.</summary>
    /// <remarks>
    /// One that cannot be brought back keeps a sweep from no other where the scan (<see cref="Complaints.IComplaintRepository.ScanDueAsync"/>) lists all others first, and then throws an
    /// <see cref="AggregateException"/> of a <see cref="BusinessRuleException"/> for each. Anything else that a scan throws ends the sweep.
    /// </remarks>
    /// <exception cref="ArgumentException">A failure is missing.</exception>
    public IReadOnlyList<RunFailure> Failures
    {
        get => _failures;
        init => _failures = new ValueList<RunFailure>(value, nameof(value));
    }
}
