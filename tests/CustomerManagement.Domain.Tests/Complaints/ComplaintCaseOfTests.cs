using CustomerManagement.Domain.Complaints;
using NodaTime;
using static CustomerManagement.Domain.Tests.Complaints.ComplaintCases;

namespace CustomerManagement.Domain.Tests.Complaints;

public sealed class ComplaintCaseOfTests
{
    private static readonly DateTimeZone _seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    [Fact]
    public void A_case_says_what_the_complaint_was_about_and_what_became_of_its_promise()
    {
        var subject = new ComplaintSubject(ComplaintSeverity.Major) { Segment = "A", ProductLine = "Drills", Person = Kim, Issue = "late" };
        var complaint = Received("2026-03-02 16:00", Plain, subject: subject);
        Assert.Null(ComplaintCase.Of(complaint, _seoul)!.AnsweredInTime);
        complaint.Say("2026-03-02 18:00", MessageDirection.ToCustomer);
        complaint.FindCause(CauseKind.Delivery, Kim, At("2026-03-02 19:00"));
        Assert.Equal(
            new ComplaintCase(complaint.Id, new LocalDate(2026, 3, 3), Buyer, CauseKind.Delivery, "late", "Drills", Kim, "A", answeredInTime: true), ComplaintCase.Of(complaint, _seoul));
    }

    [Fact]
    public void One_answer_that_came_late_is_enough_to_be_late()
    {
        var complaint = Received("2026-03-02 09:00", Plain);
        complaint.Say("2026-03-02 18:00", MessageDirection.ToCustomer);
        complaint.Say("2026-03-03 09:00", MessageDirection.FromCustomer, policy: Plain);
        complaint.Say("2026-03-05 09:00", MessageDirection.ToCustomer);
        Assert.False(ComplaintCase.Of(complaint, _seoul)!.AnsweredInTime);
    }

    [Fact]
    public void What_was_merged_or_is_no_complaint_is_no_case()
    {
        var older = Received("2026-03-02 08:00", id: "c-0");
        var duplicate = Received("2026-03-02 09:00");
        duplicate.MergeInto(older, At("2026-03-02 10:00"));
        Assert.Null(ComplaintCase.Of(duplicate, _seoul));
        Assert.NotNull(ComplaintCase.Of(older, _seoul));
        older.Drop(ClosingReason.NoComplaint, At("2026-03-02 11:00"));
        Assert.Null(ComplaintCase.Of(older, _seoul));
    }
}
