using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Visits;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Tests.Visits;

public sealed class SupervisionTests
{
    private const string Subject = "plan-1";

    private static readonly StaffId _person = new("ana");
    private static readonly StaffId _boss = new("bo");
    private static readonly PrivateNote _comment = new("Canary");

    [Theory]
    [InlineData(SignOffStatus.Draft, "submit", "Submitted")]
    [InlineData(SignOffStatus.Draft, "sign", VisitRules.NotSubmitted)]
    [InlineData(SignOffStatus.Draft, "return", VisitRules.NotSubmitted)]
    [InlineData(SignOffStatus.Draft, "alter", "same")]
    [InlineData(SignOffStatus.Submitted, "submit", "same")]
    [InlineData(SignOffStatus.Submitted, "sign", "SignedOff")]
    [InlineData(SignOffStatus.Submitted, "return", "Returned")]
    [InlineData(SignOffStatus.Submitted, "alter", "same")]
    [InlineData(SignOffStatus.Returned, "submit", "Submitted")]
    [InlineData(SignOffStatus.Returned, "sign", VisitRules.NotSubmitted)]
    [InlineData(SignOffStatus.Returned, "return", "same")]
    [InlineData(SignOffStatus.Returned, "alter", "same")]
    [InlineData(SignOffStatus.SignedOff, "submit", VisitRules.SignedOff)]
    [InlineData(SignOffStatus.SignedOff, "sign", "same")]
    [InlineData(SignOffStatus.SignedOff, "return", VisitRules.NotSubmitted)]
    [InlineData(SignOffStatus.SignedOff, "alter", "Submitted")]
    public void Every_step_in_every_state(SignOffStatus status, string step, string expected)
    {
        var before = status is SignOffStatus.Draft or SignOffStatus.Submitted ? new Supervision(status) : new Supervision(status, _boss, _comment);
        if (expected.StartsWith("visits.", StringComparison.Ordinal))
        {
            var error = Assert.Throws<BusinessRuleException>(() => Take(before, step, _boss));
            Assert.Equal((expected, Subject), (error.Code, error.Subject));
            return;
        }

        var after = Take(before, step, _boss);
        Assert.Equal(expected == "same" ? status : Enum.Parse<SignOffStatus>(expected), after.Status);
        Assert.Equal(expected == "same", ReferenceEquals(before, after));
    }

    [Theory]
    [InlineData("sign")]
    [InlineData("return")]
    public void Nobody_judges_what_is_their_own(string step) => Assert.Equal(
        VisitRules.OwnSignOff, Assert.Throws<BusinessRuleException>(() => Take(new Supervision(SignOffStatus.Submitted), step, _person)).Code);

    [Fact]
    public void A_state_that_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>("by", () => new Supervision(SignOffStatus.SignedOff));
        Assert.Throws<ArgumentException>("by", () => new Supervision(SignOffStatus.Draft, _boss));
        Assert.Throws<ArgumentException>("by", () => new Supervision(SignOffStatus.Submitted, default(StaffId)));
        Assert.Throws<ArgumentException>("comment", () => new Supervision(SignOffStatus.Returned, _boss));
        Assert.Throws<ArgumentOutOfRangeException>("status", () => new Supervision((SignOffStatus)99));
    }

    [Theory]
    [InlineData("two\nlines\tand more", true)]
    [InlineData(" \n", false)]
    [InlineData("\u200b", false)]
    [InlineData("a\0", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Notes_are_well_formed_and_visible(string? text, bool valid) => Assert.Equal(valid, PrivateNote.IsValid(text));

    [Fact]
    public void Notes_have_a_longest_text_and_are_withheld()
    {
        Assert.True(PrivateNote.IsValid(new string('x', PrivateNote.MaximumLength)));
        Assert.False(PrivateNote.IsValid(new string('x', PrivateNote.MaximumLength + 1)));
        Assert.False(PrivateNote.IsValid("\ud800"));
        Assert.DoesNotContain("Canary", new Supervision(SignOffStatus.SignedOff, _boss, _comment).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Asia/Seoul", "2024-06-03T14:59:59Z", "2024-06-03")]
    [InlineData("Asia/Seoul", "2024-06-03T18:59:59Z", "2024-06-03")]
    [InlineData("Asia/Seoul", "2024-06-03T19:00:00Z", "2024-06-04")]
    [InlineData("Europe/Berlin", "2024-03-31T01:59:59Z", "2024-03-30")]
    [InlineData("Europe/Berlin", "2024-03-31T02:00:00Z", "2024-03-31")]
    [InlineData("Europe/Berlin", "2024-10-27T02:59:59Z", "2024-10-26")]
    [InlineData("Europe/Berlin", "2024-10-27T03:00:00Z", "2024-10-27")]
    [InlineData("Pacific/Apia", "2011-12-30T12:00:00Z", "2011-12-29")]
    public void A_visit_after_midnight_belongs_to_the_working_day(string zone, string at, string date) => Assert.Equal(
        LocalDatePattern.Iso.Parse(date).Value,
        new WorkingDayRule(DateTimeZoneProviders.Tzdb[zone]).DateOf(InstantPattern.ExtendedIso.Parse(at).Value));

    [Fact]
    public void A_working_day_may_end_at_midnight_and_ends_before_noon()
    {
        var rule = new WorkingDayRule(DateTimeZone.Utc, LocalTime.Midnight);
        Assert.Equal(new LocalDate(2024, 6, 4), rule.DateOf(Instant.FromUtc(2024, 6, 4, 0, 0)));
        Assert.Throws<ArgumentOutOfRangeException>("end", () => new WorkingDayRule(DateTimeZone.Utc, LocalTime.Noon));
    }

    private static Supervision Take(Supervision before, string step, StaffId by) => step switch
    {
        "submit" => before.Submitted(Subject),
        "sign" => before.SignedOff(_person, by, _comment, Subject),
        "return" => before.Returned(_person, by, _comment, Subject),
        "alter" => before.Altered(),
        _ => throw new FormatException(step),
    };
}
