namespace CustomerManagement.Domain.Complaints;

/// <summary>How many complaints have a code of the host.</summary>
/// <param name="Issue">The code.</param>
/// <param name="Complaints">How many, above zero.</param>
public sealed record IssueCount(string Issue, int Complaints);
