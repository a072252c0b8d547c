using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Visits;

/// <summary>The whole state of a meeting as a value, for repositories: take it to save, give it back to load.</summary>
/// <param name="Id">The id.</param>
/// <param name="Version">How often it was saved.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Start">When it begins.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Staff">Who of us is invited, in the order of the invitations; nobody twice.</param>
/// <param name="Customers">Which customers are invited, in the order of the invitations; none twice, and none but to a forum.</param>
/// <param name="Agenda">The items in order: the drawn ones first, none twice.</param>
/// <param name="Decisions">What was decided; empty unless it is closed.</param>
/// <param name="Actions">What is to be done; empty unless it is closed.</param>
/// <param name="Cancelled">Why it was called off; <c>null</c> unless it was.</param>
/// <param name="Comment">What was said when it was called off; <c>null</c> for nothing.</param>
public sealed record SalesMeetingSnapshot(
    SalesMeetingId Id,
    long Version,
    MeetingKind Kind,
    MeetingTime Start,
    MeetingStatus Status,
    IReadOnlyList<StaffId> Staff,
    IReadOnlyList<CustomerId> Customers,
    IReadOnlyList<AgendaItem> Agenda,
    IReadOnlyList<MeetingDecision> Decisions,
    IReadOnlyList<MeetingAction> Actions,
    MeetingCancelReason? Cancelled,
    PrivateNote? Comment)
{
    /// <summary>The id; withholds the rest.</summary>
    /// <returns>The text, as in <c>meeting morning/2024-06-03</c>.</returns>
    public override string ToString() => $"meeting {Id}";
}
