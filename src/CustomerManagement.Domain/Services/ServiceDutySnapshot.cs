using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using NodaTime;

namespace CustomerManagement.Domain.Services;

/// <summary>The whole state of a service duty as a value, for repositories: take it to save, give it back to load.</summary>
/// <param name="Id">The id.</param>
/// <param name="Version">How often it was saved.</param>
/// <param name="Request">What is to be done for whom.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Assignee">Who is to do it; <c>null</c> for nobody yet.</param>
/// <param name="ScheduledFor">For when it is scheduled; <c>null</c> for no moment yet.</param>
/// <param name="Promises">What was promised, and what became of it: one promise.</param>
/// <param name="LatestAt">The latest moment noted.</param>
/// <param name="EndedAt">When it was done or cancelled; <c>null</c> while it is open.</param>
/// <param name="Result">What came of it, when done.</param>
/// <param name="Cancelled">Why it was cancelled, when it was.</param>
/// <param name="NextDue">The next moment at which anything is due; <c>null</c> when nothing is. For a store to find by; loading works it out from the promise.</param>
public sealed record ServiceDutySnapshot(
    ServiceDutyId Id,
    long Version,
    ServiceRequest Request,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant RequestedAt,
    ServiceDutyStatus Status,
    StaffId? Assignee,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant? ScheduledFor,
    IReadOnlyList<PromiseSnapshot> Promises,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant LatestAt,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant? EndedAt,
    ServiceResult? Result,
    ServiceCancelReason? Cancelled,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant? NextDue)
{
    /// <summary>The id; withholds the rest.</summary>
    /// <returns>The text, as in <c>service S-1</c>.</returns>
    public override string ToString() => $"service {Id}";
}
