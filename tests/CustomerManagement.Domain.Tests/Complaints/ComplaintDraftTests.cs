using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Validation;
using static CustomerManagement.Domain.Tests.Complaints.ComplaintCases;

namespace CustomerManagement.Domain.Tests.Complaints;

public sealed class ComplaintDraftTests
{
    private static readonly ComplaintDraft _right = new()
    {
        ReceivedAt = "2026-03-02T09:00:00+01:00", Channel = "hotline", Severity = "critical", Customer = "12347", Intermediary = "88", Segment = "A", ProductLine = "Drills",
        Person = "kim", Issue = "late", Complainant = "Erika, 0171 555", Text = "It came late.", RefersTo = "c-0",
    };

    [Fact]
    public void A_right_draft_is_taken_in_with_all_it_says()
    {
        var complaint = _right.Receive(new ComplaintId("c-1"), Plain, At("2026-03-02 09:00"));
        Assert.Equal(
            new ComplaintIntake(At("2026-03-02 08:00"), ComplaintChannel.Hotline)
            {
                Complainant = new PrivateNote("Erika, 0171 555"), Text = new PrivateNote("It came late."), RefersTo = new ComplaintId("c-0"),
            },
            complaint.Intake);
        Assert.Equal(new ComplaintSubject(ComplaintSeverity.Critical) { Segment = "A", ProductLine = "Drills", Person = Kim, Issue = "late" }, complaint.Subject);
        Assert.Equal((new CustomerId("12347"), new CustomerId("88")), (complaint.Customer, complaint.Intermediary));
    }

    [Fact]
    public void Nothing_but_moment_and_way_must_be_known()
    {
        var complaint = new ComplaintDraft { ReceivedAt = "2026-03-02T09:00Z", Channel = "Letter", Customer = " " }.Receive(new ComplaintId("c-1"), Plain, At("2026-03-02 09:00"));
        Assert.Equal((null, null, ComplaintSeverity.Major, At("2026-03-02 09:00")), (complaint.Customer, complaint.Intermediary, complaint.Subject.Severity, complaint.Intake.ReceivedAt));
    }

    [Theory]
    [InlineData("2026-03-02")]
    [InlineData("2026-03-02T09:00:00")]
    [InlineData("2026-02-30T09:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T00:00:00Z")]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData(null)]
    public void A_moment_without_an_offset_is_none(string? text) => Assert.Equal([("ReceivedAt", InputCodes.Moment)], Errors(_right with { ReceivedAt = text }));

    [Fact]
    public void All_errors_are_told_at_once_without_what_was_written()
    {
        var wrong = _right with { ReceivedAt = "x-secret", Channel = "7", Severity = "SECRET", Intermediary = "12347", Complainant = "a\0b", Text = new string('s', PrivateNote.MaximumLength + 1) };
        Assert.Equal(
            [
                ("ReceivedAt", InputCodes.Moment), ("Channel", InputCodes.Choice), ("Severity", InputCodes.Choice), ("Intermediary", InputCodes.Unique),
                ("Complainant", InputCodes.Note), ("Text", InputCodes.Note),
            ],
            Errors(wrong));
        var thrown = Assert.Throws<FluentValidation.ValidationException>(() => wrong.Receive(new ComplaintId("c-1"), Plain, At("2026-03-02 09:00")));
        Assert.DoesNotContain("secret", thrown.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Erika", _right.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_complaint_does_not_refer_to_itself() =>
        Assert.Throws<ArgumentException>("intake", () => _right.Receive(new ComplaintId("c-0"), Plain, At("2026-03-02 09:00")));

    private static IEnumerable<(string Path, string Code)> Errors(ComplaintDraft draft) =>
        new ComplaintDraftValidator().Validate(draft).Errors.Select(error => (error.PropertyName, error.ErrorCode));
}
