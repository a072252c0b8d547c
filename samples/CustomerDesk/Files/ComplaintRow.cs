using CustomerManagement.Domain.Complaints;

namespace CustomerDesk.Files;

/// <summary>A complaint of a file: what one learns from, by which way it came, and whether the consumer disputed the answer, where that is known.</summary>
internal sealed record ComplaintRow(ComplaintCase Case, ComplaintChannel Channel, bool? IsDisputed);
