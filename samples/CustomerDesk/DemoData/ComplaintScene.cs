using CustomerManagement.Domain.Complaints;

namespace CustomerDesk.DemoData;

/// <summary>What a command of the demo works on: a complaint, what is promised, and the other complaints by id.</summary>
internal sealed record ComplaintScene(Complaint Complaint, IResponsePolicy Policy, IReadOnlyDictionary<ComplaintId, ComplaintScene> Others);
