using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Promises;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>Short names for complaints in tests.</summary>
internal static class ComplaintCases
{
    public static StaffId Kim { get; } = new("kim");

    public static StaffId Boss { get; } = new("boss");

    public static CustomerId Buyer { get; } = new("12347");

    public static ComplaintSubject Major { get; } = new(ComplaintSeverity.Major);

    /// <summary>Answers within 24 hours on the clock and nothing else.</summary>
    public static IResponsePolicy Plain { get; } = new ResponseBook("plain", 1, [new ResponseRow(new ResponseTerms(new PromiseOffer(new PromiseTerms(PromiseTerms.DefaultAnswer))))]);

    public static Instant At(string text) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(text).Value;

    public static Complaint Received(string at, IResponsePolicy? policy = null, string id = "c-1", ComplaintSubject? subject = null, CustomerId? intermediary = null) => Complaint.Receive(
        new ComplaintId(id), new ComplaintIntake(At(at), ComplaintChannel.Hotline), subject ?? Major, Buyer, intermediary, policy ?? ResponseBook.BuiltIn(), At(at));

    public static void Say(
        this Complaint complaint, string at, MessageDirection direction, string text = "words", ComplaintParty party = ComplaintParty.Complainant, IResponsePolicy? policy = null) =>
        complaint.Note(new ComplaintMessage(At(at), direction, new PrivateNote(text), party: party, by: Kim), StandardAnswers.Instance, policy ?? ResponseBook.BuiltIn(), At(at));

    public static void Remedy(this Complaint complaint, string at, string code = "refund", CauseKind cause = CauseKind.ProductQuality)
    {
        complaint.FindCause(cause, Kim, At(at));
        complaint.DecideRemedy(new RemedyDecision(new Remedy(code), Kim, StaffRole.Salesperson), RemedyLimits.ManagersOnly, At(at));
        complaint.CarryOutRemedy(Kim, At(at));
    }
}
