namespace CustomerManagement.Domain.Reviews;

/// <summary>What a sweep over complaints did.</summary>
/// <param name="Looked">How many had something due.</param>
/// <param name="Broken">How many promises it found broken.</param>
/// <param name="Escalated">How many steps of escalation fired, warnings among them.</param>
/// <param name="Closed">How many complaints were closed because the customer said nothing.</param>
/// <param name="Conflicts">How many someone else saved meanwhile; the next sweep looks at them again.</param>
public sealed record ComplaintSweepReport(int Looked, int Broken, int Escalated, int Closed, int Conflicts);
