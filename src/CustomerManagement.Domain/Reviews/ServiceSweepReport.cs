namespace CustomerManagement.Domain.Reviews;

/// <summary>What a sweep over service duties did.</summary>
/// <param name="Looked">How many had something due.</param>
/// <param name="Broken">How many it found missed.</param>
/// <param name="Escalated">How many steps of escalation fired, warnings among them.</param>
/// <param name="Conflicts">How many someone else saved meanwhile; the next sweep looks at them again.</param>
public sealed record ServiceSweepReport(int Looked, int Broken, int Escalated, int Conflicts);
